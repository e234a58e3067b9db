package org.secondlook.observation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a page that codes goes on from: all that stands, and what was played. Times in milliseconds. */
record CodingState(List<Standing> events, List<List<Long>> played) {

    static CodingState of(Coding coding) {
        return of(coding.events(), coding.coverage().stretches());
    }

    static CodingState of(List<Event> events, List<Stretch> played) {
        return new CodingState(
                events.stream().map(Standing::of).toList(),
                played.stream()
                        .map(stretch -> List.of(stretch.from(), stretch.to()))
                        .toList());
    }

    /** One event. */
    record Standing(
            UUID id, String code, long start, @Nullable Long end, int version) {

        static Standing of(Event event) {
            return new Standing(event.id().value(), event.code(), event.start(), event.end(), event.version());
        }
    }
}
