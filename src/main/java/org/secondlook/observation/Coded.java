package org.secondlook.observation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a look is needed to read one indicator out of it.
 *
 * @param events those that count for it, or end what does
 * @param estimate null for what was left out
 */
record Coded(
        List<Event> events, List<Stretch> played, @Nullable Estimate estimate, Map<String, Integer> ratings) {

    static final Coded NOTHING = new Coded(List.of(), List.of(), null, Map.of());

    Coded {
        events = List.copyOf(events);
        played = List.copyOf(played);
        ratings = Map.copyOf(ratings);
    }

    Reading reading(Observation observation) {
        return new Reading(
                new Coding(observation.framework().definition(), events, new Coverage(played), observation.seen()),
                ratings);
    }
}
