package org.secondlook.reflection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that somebody wrote about a lesson of theirs, as they take it along. */
record LessonNotes(String lesson, LocalDate day, List<MarkerNote> markers, List<ReflectionNote> reflections) {

    boolean isThere() {
        return !markers.isEmpty() || !reflections.isEmpty();
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

    /**
     * A reflection, submitted or not.
     *
     * @param answers to all that it asks and has asked
     * @param versions as they were submitted
     */
    record ReflectionNote(
            Occasion occasion,
            List<AnswerNote> answers,
            Instant savedAt,
            @Nullable Instant submittedAt,
            List<VersionNote> versions) {}

    /** A reflection as it was submitted. */
    record VersionNote(Instant submittedAt, List<AnswerNote> answers) {}

    /**
     * An answer.
     *
     * @param evidence when in the lesson the markers are that it names
     */
    record AnswerNote(String question, String answer, List<String> evidence) {

        boolean isEmpty() {
            return answer.isBlank() && evidence.isEmpty();
        }
    }
}
