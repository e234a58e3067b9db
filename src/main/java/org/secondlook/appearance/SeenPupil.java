package org.secondlook.appearance;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.culture.PupilId;
import org.secondlook.culture.Purpose;

/**
 * A pupil of a class that can be seen in a lesson.
 *
 * @param mark initials or a seat
 * @param judgement what its owner has judged of them in this lesson; null for nothing
 * @param judgedOn the day on which they did
 */
record SeenPupil(
        PupilId id,
        String mark,
        Set<Purpose> permitted,
        @Nullable Judgement judgement,
        @Nullable LocalDate judgedOn) {

    SeenPupil {
        permitted = Set.copyOf(permitted);
    }

    /** Whether it is not permitted; who may not be recorded may not be shown either. */
    public boolean isWithheld(Purpose purpose) {
        return !permitted.contains(Purpose.RECORDING) || !permitted.contains(purpose);
    }

    /** Whether they keep the lesson from being shown for it. */
    boolean isInTheWay(Purpose purpose) {
        return isWithheld(purpose) && judgement == null;
    }

    public boolean mayBeRecorded() {
        return permitted.contains(Purpose.RECORDING);
    }
}
