package org.secondlook.recording;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.media.Stretch;

/**
 * What of a lesson stays when its beginning and end are cut away, in times of the upload.
 *
 * @param whole how long all of it is
 * @param wanted what its owner wants to stay
 * @param shown what is seen as long as nothing else has been made
 */
record Trim(Duration whole, Stretch wanted, Stretch shown) {

    Trim {
        for (Stretch stays : List.of(wanted, shown)) {
            boolean isWithin = !stays.from().isNegative() && stays.to().compareTo(whole) <= 0;
            if (!isWithin || stays.from().compareTo(stays.to()) >= 0) {
                throw new IllegalArgumentException("not of a lesson of " + whole + ": " + stays);
            }
        }
    }

    /** Of a lesson of which all is seen. */
    static Trim none(Duration whole) {
        var all = new Stretch(Duration.ZERO, whole);
        return new Trim(whole, all, all);
    }

    /** The same when only a part of what is seen is to stay. */
    Trim keeping(Remainder part) {
        Duration to = part.to() == null ? shown.to() : shown.from().plus(part.to());
        Duration end = to.compareTo(shown.to()) < 0 ? to : shown.to();
        return new Trim(whole, new Stretch(shown.from().plus(part.from()), end), shown);
    }

    /** The same when all is to be seen again. */
    Trim undone() {
        return new Trim(whole, none(whole).wanted(), shown);
    }

    /** The same when what is wanted has been made. */
    Trim made() {
        return new Trim(whole, wanted, wanted);
    }

    /** The same when it cannot be made. */
    Trim abandoned() {
        return new Trim(whole, shown, shown);
    }

    /** Whether something is to be seen that is not, or the other way round. */
    boolean isPending() {
        return !wanted.equals(shown);
    }

    /** Whether something is to be seen again that is not. */
    boolean bringsBack() {
        return wanted.from().compareTo(shown.from()) < 0 || wanted.to().compareTo(shown.to()) > 0;
    }

    /** Whether all is seen and is to be. */
    boolean isNone() {
        return equals(none(whole));
    }

    /** How much earlier everything is when what is wanted has been made; negative when it is later. */
    Duration shift() {
        return wanted.from().minus(shown.from());
    }

    /** Where the lesson then ends; null when with its own end. */
    @Nullable
    Duration end() {
        return wanted.to().equals(whole) ? null : wanted.length();
    }

    /** What is wanted of a file that begins at a moment of the upload; as much of it as there is. */
    Stretch in(Duration begins) {
        Duration from = wanted.from().minus(begins);
        return new Stretch(from.isNegative() ? Duration.ZERO : from, wanted.to().minus(begins));
    }
}
