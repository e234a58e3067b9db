package org.secondlook.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.recording.RecordingId;
import org.secondlook.sharing.Subject;

/**
 * One look of somebody's at a recording of theirs through a framework.
 *
 * @param framework in the version in which it was when they began
 * @param lagMillis how much later they press than they see; taken off while they code
 * @param lockedAt when their estimates became final; null while they may change them
 * @param lessonEnd where the lesson ends, in milliseconds, since its end was cut away; null where it has its own
 */
record Observation(
        ObservationId id,
        RecordingId recording,
        Framework framework,
        int lagMillis,
        Instant createdAt,
        @Nullable Instant lockedAt,
        @Nullable Long lessonEnd) {

    /** What of it can be shared, each by itself. */
    Stream<Subject> subjects() {
        return Stream.of(Subject.Kind.OBSERVATION, Subject.Kind.GAP).map(kind -> new Subject(kind, id.value()));
    }

    /** What is seen of the lesson. */
    Stretch seen() {
        return Stretch.upTo(lessonEnd);
    }

    public boolean isLocked() {
        return lockedAt != null;
    }

    /** The day on which it was begun. */
    public LocalDate day() {
        return Times.day(createdAt);
    }

    /** The day on which the estimates became final; null while they may change. */
    public @Nullable LocalDate lockedDay() {
        return lockedAt == null ? null : Times.day(lockedAt);
    }
}
