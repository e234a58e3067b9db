package org.secondlook.insight;

import java.util.List;
import org.secondlook.observation.Accuracy;
import org.secondlook.observation.ObservationId;

/**
 * One person's part in what is told of many: whatever they have looked at since the last time, it counts once.
 *
 * @param accuracy the mean of their looks
 */
record Part(ConsentId consent, List<ObservationId> looks, Accuracy accuracy) {

    Part {
        looks = List.copyOf(looks);
    }
}
