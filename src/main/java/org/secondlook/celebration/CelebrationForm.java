package org.secondlook.celebration;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;
import org.secondlook.foundation.Uuids;
import org.secondlook.foundation.Wording;

/**
 * What somebody types of a celebration, which may be wrong.
 *
 * @param id made with the form for a new one
 * @param version of the words that are being changed
 * @param clip that is to be named; empty for none
 */
record CelebrationForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable String words,
        @Nullable UUID clip) {

    /** With the words and the clip with which another page begins one. */
    CelebrationForm begun() {
        return new CelebrationForm(Uuids.next(), null, words, clip);
    }

    static CelebrationForm of(Celebration celebration) {
        return new CelebrationForm(
                celebration.id().value(), celebration.version(), celebration.words(), celebration.clip());
    }

    /** The same, as it follows words that have come meanwhile. */
    CelebrationForm after(int present) {
        return new CelebrationForm(id, present, words, clip);
    }

    /** What is wrong with it, as a message key. */
    Optional<String> problem() {
        boolean sound = !Unseen.takenFrom(text()).isBlank() && Wording.isSound(text(), Celebration.LONGEST);
        return sound ? Optional.empty() : Optional.of("celebration.problem.words");
    }

    /** As it is kept. Line breaks as browsers send them count as one character. */
    public String text() {
        return Objects.requireNonNullElse(words, "").replace("\r\n", "\n").strip();
    }

    boolean saysTheSameAs(Celebration other) {
        return other.words().equals(text()) && Objects.equals(other.clip(), clip);
    }

    CelebrationId celebration() {
        return new CelebrationId(Objects.requireNonNullElseGet(id, Uuids::next));
    }

    int base() {
        return Objects.requireNonNullElse(version, 0);
    }
}
