package org.secondlook.reflection;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Wording;
import org.secondlook.recording.Recording;
import org.secondlook.recording.RecordingId;

/**
 * A marker as it is typed, which may be wrong.
 *
 * @param id made by the page, so that a form sent twice makes one marker; null when there is no script to make one
 * @param kind one of {@link MarkerKind}
 * @param start in milliseconds
 * @param end in milliseconds; empty for a moment
 * @param note in the person's words
 * @param version of the marker that is being changed
 */
record MarkerForm(
        @Nullable UUID id,
        @Nullable String kind,
        @Nullable String start,
        @Nullable String end,
        @Nullable String note,
        @Nullable Integer version) {

    static final int LONGEST_NOTE = 2000;

    static final String BEYOND = "reflection.marker.problem.time";

    /** What is wrong with it in this lesson, as a message key; empty when nothing is. */
    Optional<String> problem(Recording lesson) {
        Span span = parseSpan();
        return span == null || span.isWithin(lesson) ? problem() : Optional.of(BEYOND);
    }

    /** What is wrong with it in any lesson. */
    Optional<String> problem() {
        if (parseKind() == null) {
            return Optional.of("reflection.marker.problem.kind");
        } else if (parseSpan() == null) {
            return Optional.of(BEYOND);
        } else if (!Wording.isSound(text(), LONGEST_NOTE)) {
            return Optional.of("reflection.marker.problem.note");
        } else {
            return Optional.empty();
        }
    }

    /** The marker, once nothing is wrong. */
    Marker toMarker(MarkerId as, RecordingId lesson) {
        MarkerKind sort = parseKind();
        Span span = parseSpan();
        if (sort == null || span == null) {
            throw new IllegalStateException("a form with a problem");
        }
        return new Marker(as, lesson, sort, span, text(), baseVersion());
    }

    int baseVersion() {
        return Objects.requireNonNullElse(version, 0);
    }

    MarkerId newId() {
        return id == null ? MarkerId.next() : new MarkerId(id);
    }

    /** Line breaks as browsers send them count as one character. */
    private String text() {
        return note == null ? "" : note.replace("\r\n", "\n").strip();
    }

    private @Nullable MarkerKind parseKind() {
        for (MarkerKind each : MarkerKind.values()) {
            if (each.name().equals(kind)) {
                return each;
            }
        }
        return null;
    }

    private @Nullable Span parseSpan() {
        try {
            Timecode first = new Timecode(Long.parseLong(start == null ? "" : start));
            Timecode second = end == null || end.isEmpty() ? null : new Timecode(Long.parseLong(end));
            return new Span(first, second);
        } catch (IllegalArgumentException notATime) {
            return null;
        }
    }
}
