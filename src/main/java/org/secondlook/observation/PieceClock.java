package org.secondlook.observation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings what is coded by the clock of a piece of a lesson to the time of the lesson, and back. What comes from a page stays within the
 * piece, whatever it says.
 *
 * <p>Where one codes by intervals, those of a piece are those of the lesson, so that two codings compare: the first is cut short
 * where the piece begins within it, and pages count from its beginning on.
 */
record PieceClock(Stretch piece, @Nullable Long intervalMillis) {

    /** How much later than the piece the clock of the page begins to count. */
    public long lead() {
        return intervalMillis == null ? 0 : piece.from() % intervalMillis;
    }

    /** Where in the lesson the clock of the page stands at nought. */
    private long origin() {
        return piece.from() - lead();
    }

    Event toLesson(Event event) {
        long start = within(event.start() + origin());
        Long end = event.end() == null ? null : Long.valueOf(within(event.end() + origin()));
        boolean lasts = end != null && end > start;
        return new Event(event.id(), event.code(), start, lasts ? end : null, event.version(), event.removed());
    }

    /** What of these lies within the piece. */
    List<Stretch> toLesson(List<Stretch> played) {
        return played.stream().flatMap(each -> toLesson(each).stream()).toList();
    }

    private Optional<Stretch> toLesson(Stretch played) {
        long from = within(played.from() + origin());
        long to = within(played.to() + origin());
        return from < to ? Optional.of(new Stretch(from, to)) : Optional.empty();
    }

    private long within(long moment) {
        return Math.min(Math.max(moment, piece.from()), piece.to());
    }

    /** As a page counts that codes. */
    CodingState toPage(Coding coding) {
        return CodingState.of(
                coding.events().stream().map(event -> moved(event, -origin())).toList(),
                coding.coverage().stretches().stream()
                        .map(stretch -> new Stretch(stretch.from() - origin(), stretch.to() - origin()))
                        .toList());
    }

    /** As people read it: the piece begins at nought. */
    List<Event> toPeople(List<Event> events) {
        return events.stream().map(event -> moved(event, -piece.from())).toList();
    }

    /** As people type it. */
    Event fromPeople(Event event) {
        return toLesson(moved(event, lead()));
    }

    private static Event moved(Event event, long by) {
        Long end = event.end() == null ? null : Long.valueOf(event.end() + by);
        return new Event(event.id(), event.code(), event.start() + by, end, event.version(), event.removed());
    }
}
