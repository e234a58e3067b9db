package org.secondlook.culture;

import java.util.EnumSet;
import java.util.Set;

/**
 * One line of a register.
 *
 * @param mark initials or a seat
 * @param permitted what the paper permits; what it does not say is not permitted
 * @param paper where it is
 * @param version by which a change knows that nobody else has made one
 */
record Pupil(PupilId id, PupilMark mark, Set<Purpose> permitted, String paper, int version) {

    /** What a line of the database says. */
    static Set<Purpose> permitted(boolean recording, boolean sharing, boolean exemplar) {
        Set<Purpose> permitted = EnumSet.noneOf(Purpose.class);
        if (recording) {
            permitted.add(Purpose.RECORDING);
        }
        if (sharing) {
            permitted.add(Purpose.SHARING);
        }
        if (exemplar) {
            permitted.add(Purpose.EXEMPLAR);
        }
        return permitted;
    }

    public boolean may(Purpose purpose) {
        return permitted.contains(purpose);
    }
}
