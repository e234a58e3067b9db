package org.secondlook.exemplar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.TenantId;
import org.secondlook.recording.RecordingId;

/**
 * How an exemplar stands, whoever asks: for what ends it, and for its answer.
 *
 * @param approved null before an answer
 * @param course in which somebody was asked; null when nobody is any more
 */
record Standing(
        ExemplarId id,
        TenantId school,
        PersonId teacher,
        UUID clip,
        RecordingId recording,
        @Nullable Boolean approved,
        @Nullable PersonId approver,
        @Nullable PersonId asked,
        @Nullable CourseId course,
        boolean ended) {

    boolean isReleased() {
        return Boolean.TRUE.equals(approved) && !ended;
    }
}
