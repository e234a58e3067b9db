package org.secondlook.culture;

import java.util.Optional;
import java.util.regex.Pattern;

/** How a pupil is known again without a name: initials of four letters at most, or a seat, which has a number. */
record PupilMark(String value) {

    private static final Pattern INITIALS = Pattern.compile("(\\p{L}[. ]{0,2}){1,4}");
    private static final Pattern SEAT = Pattern.compile("(?=.*\\d)[\\p{L}\\d .,/-]{1,12}");

    PupilMark {
        if (!isOne(value)) {
            throw new IllegalArgumentException("neither initials nor a seat");
        }
    }

    /** Empty for what may be a name. */
    static Optional<PupilMark> typed(String text) {
        return Optional.of(text.strip()).filter(PupilMark::isOne).map(PupilMark::new);
    }

    private static boolean isOne(String text) {
        return INITIALS.matcher(text).matches() || SEAT.matcher(text).matches();
    }
}
