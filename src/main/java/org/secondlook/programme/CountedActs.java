package org.secondlook.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.design.PlannedActivityId;
import org.secondlook.design.Programmes;
import org.secondlook.insight.ActsDone;
import org.secondlook.library.MechanismGroup;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.stereotype.Component;

/** What people who let themselves be counted have done of programmes, by the rules that show it to each of them. */
@Component
class CountedActs implements ActsDone {

    private final PlanPages pages;
    private final Programmes programmes;
    private final Tags tags;

    CountedActs(PlanPages pages, Programmes programmes, Tags tags) {
        this.pages = pages;
        this.programmes = programmes;
        this.tags = tags;
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
                .flatMap(own -> own.experienced(activity -> tags.of(activity, person)).groups().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<OwnProgress> own(CourseId course, PersonId person) {
        Map<PlannedActivityId, Placed> placed = pages.placed(course, person);
        return programmes.holding(placed.keySet(), person).stream()
                .map(programme -> OwnProgress.of(programme, placed))
                .toList();
    }
}
