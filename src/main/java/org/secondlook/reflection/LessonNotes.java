package org.secondlook.reflection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody wrote about a lesson of theirs, as they take it along.
 *
 * @param reflection null when they have not begun one
 */
record LessonNotes(
        String lesson,
        LocalDate day,
        List<MarkerNote> markers,
        @Nullable ReflectionNote reflection) {

    boolean isThere() {
        return !markers.isEmpty() || reflection != null;
    }

    /**
     * A marker.
     *
     * @param removed whether they took it away, and could still bring it back
     */
    record MarkerNote(
            MarkerKind kind,
            long startMillis,
            @Nullable Long endMillis,
            String note,
            Instant createdAt,
            boolean removed) {

        String time() {
            return new Span(new Timecode(startMillis), endMillis == null ? null : new Timecode(endMillis)).text();
        }
    }

    /** A reflection, submitted or not. */
    record ReflectionNote(
            Map<Prompt, String> answers,
            Instant savedAt,
            @Nullable Instant submittedAt) {}
}
