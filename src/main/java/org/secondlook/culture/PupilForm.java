package org.secondlook.culture;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;

/** What somebody typed about a pupil. */
record PupilForm(
        @Nullable String mark,
        @Nullable List<Purpose> permitted,
        @Nullable String paper,
        @Nullable Integer version) {

    private static final int LONGEST = 120;

    /** Empty when the mark could be a name. */
    Optional<PupilMark> pupil() {
        return PupilMark.typed(mark == null ? "" : mark);
    }

    public Set<Purpose> purposes() {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        if (permitted != null) {
            purposes.addAll(permitted);
        }
        return purposes;
    }

    /** Cut where the field ends. */
    String place() {
        String place = paper == null ? "" : Unseen.takenFrom(paper).strip();
        return place.codePointCount(0, place.length()) <= LONGEST
                ? place
                : place.substring(0, place.offsetByCodePoints(0, LONGEST));
    }

    int known() {
        return version == null ? 0 : version;
    }
}
