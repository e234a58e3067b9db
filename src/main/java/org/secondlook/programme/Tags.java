package org.secondlook.programme;

import java.util.Map;
import org.secondlook.design.PlannedActivity;
import org.secondlook.library.Mechanism;
import org.secondlook.library.Strategies;
import org.secondlook.library.Strategy;
import org.secondlook.library.StrategyKey;
import org.secondlook.people.PersonId;
import org.springframework.stereotype.Component;

/** The mechanisms of what an activity is about, as somebody's school has it in its library. */
@Component
class Tags {

    private final Strategies strategies;

    Tags(Strategies strategies) {
        this.strategies = strategies;
    }

    /** Each with why it is in it; none when the activity is about no strategy, or about one that the school has no more. */
    Map<Mechanism, String> of(PlannedActivity activity, PersonId person) {
        return StrategyKey.parse(activity.kind().takesStrategy() ? activity.target() : null)
                .flatMap(key -> strategies.find(key, person))
                .map(Strategy::reasons)
                .orElse(Map.of());
    }
}
