package org.secondlook.insight;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.observation.Accuracy;
import org.secondlook.observation.ObservationId;

/**
 * One person's part in what is told of many: whatever they have looked at since the last time, it counts once.
 *
 * @param accuracy the mean of their looks
 * @param first the look before these with which they are compared; null for none
 */
record Part(
        ConsentId consent,
        List<ObservationId> looks,
        Accuracy accuracy,
        @Nullable FirstLook first) {

    Part {
        looks = List.copyOf(looks);
    }

    /** All that is used up with it. */
    List<ObservationId> all() {
        return first == null
                ? looks
                : Stream.concat(Stream.of(first.id()), looks.stream()).toList();
    }

    /** The first look since somebody agreed to be told of with others in what has grown, which waits for a later one. */
    record FirstLook(ObservationId id, Accuracy accuracy) {}
}
