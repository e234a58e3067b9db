package org.secondlook.finding;

import java.util.List;

/** One page of what was found, and how much there is in all. */
record Results(List<Found> found, long amount) {

    static final Results NONE = new Results(List.of(), 0);

    Results {
        found = List.copyOf(found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }
}
