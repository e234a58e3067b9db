package org.secondlook.reflection;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.recording.Recording;

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

    /** Players stop a little after what a file says is its end. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** What is wrong with it, as a message key; empty when nothing is. */
    Optional<String> problem(Recording recording) {
        if (parseKind() == null) {
            return Optional.of("reflection.marker.problem.kind");
        } else if (parseSpan(recording) == null) {
            return Optional.of("reflection.marker.problem.time");
        } else if (!Wording.isSound(text(), LONGEST_NOTE)) {
            return Optional.of("reflection.marker.problem.note");
        } else {
            return Optional.empty();
        }
    }

    /** The marker, once nothing is wrong. */
    Marker toMarker(MarkerId as, Recording recording) {
        MarkerKind sort = parseKind();
        Span span = parseSpan(recording);
        if (sort == null || span == null) {
            throw new IllegalStateException("a form with a problem");
        }
        return new Marker(as, recording.id(), sort, span, text(), baseVersion());
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

    private @Nullable Span parseSpan(Recording recording) {
        try {
            Timecode first = new Timecode(Long.parseLong(start == null ? "" : start));
            Timecode second = end == null || end.isEmpty() ? null : new Timecode(Long.parseLong(end));
            Span span = new Span(first, second);
            return isWithin(recording, span) ? span : null;
        } catch (IllegalArgumentException notATime) {
            return null;
        }
    }

    private static boolean isWithin(Recording recording, Span span) {
        Duration duration = recording.duration();
        return duration != null
                && span.last().millis() <= duration.plus(TOLERANCE).toMillis();
    }
}
