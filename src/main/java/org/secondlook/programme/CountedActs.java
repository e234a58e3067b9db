package org.secondlook.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.design.PlannedActivity;
import org.secondlook.design.PlannedActivityId;
import org.secondlook.design.Programmes;
import org.secondlook.insight.ActsDone;
import org.secondlook.library.Mechanism;
import org.secondlook.library.MechanismGroup;
import org.secondlook.library.Strategies;
import org.secondlook.library.StrategyKey;
import org.secondlook.library.Tagged;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.stereotype.Component;

/** What people who let themselves be counted have done of programmes, by the rules that show it to each of them. */
@Component
class CountedActs implements ActsDone {

    private final PlanPages pages;
    private final Programmes programmes;
    private final Strategies strategies;

    CountedActs(PlanPages pages, Programmes programmes, Strategies strategies) {
        this.pages = pages;
        this.programmes = programmes;
        this.strategies = strategies;
    }

    @Override
    public Set<UUID> of(CourseId course, PersonId person, Instant since, Instant before) {
        return own(course, person).stream()
                .flatMap(OwnProgress::lines)
                .map(OwnProgress.Line::placed)
                .filter(placed -> placed.isDoneBetween(since, before))
                .map(placed -> placed.planned().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<MechanismGroup> groups(CourseId course, PersonId person, Set<UUID> acts) {
        return own(course, person).stream()
                .map(own -> own.only(acts))
                .flatMap(own -> own.experienced(activity -> tagged(activity, person)).groups().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<OwnProgress> own(CourseId course, PersonId person) {
        Map<PlannedActivityId, Placed> placed = pages.placed(course, person);
        return programmes.holding(placed.keySet(), person).stream()
                .map(programme -> OwnProgress.of(programme, placed))
                .toList();
    }

    private Map<Mechanism, String> tagged(PlannedActivity activity, PersonId person) {
        return StrategyKey.parse(activity.kind().takesStrategy() ? activity.target() : null)
                .flatMap(key -> strategies.find(key, person))
                .map(strategy -> strategy.mechanisms().stream()
                        .collect(Collectors.toMap(Tagged::mechanism, Tagged::reason, (one, other) -> one)))
                .orElse(Map.of());
    }
}
