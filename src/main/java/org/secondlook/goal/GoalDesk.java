package org.secondlook.goal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.culture.VisionPart;
import org.secondlook.culture.Visions;
import org.secondlook.foundation.Times;
import org.secondlook.observation.Aim;
import org.secondlook.observation.Aims;
import org.secondlook.observation.Veils;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Shares;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Component;

/** Lays goals out with what stands elsewhere: the words of the vision that they serve, and where their indicators are. */
@Component
class GoalDesk {

    private final Visions visions;
    private final Aims aims;
    private final Veils veils;
    private final Shares shares;
    private final Clock clock;

    GoalDesk(Visions visions, Aims aims, Veils veils, Shares shares, Clock clock) {
        this.visions = visions;
        this.aims = aims;
        this.veils = veils;
        this.shares = shares;
        this.clock = clock;
    }

    /** A goal by itself, with where its indicator is. It was found through the viewer. */
    GoalView view(Goal goal, Viewer viewer) {
        boolean covered = isCovered(goal, viewer);
        return view(
                goal,
                parts(List.of(goal), viewer),
                covered ? Optional.empty() : aim(goal),
                covered,
                shares.shownToOthers(Subject.Kind.GOAL, viewer));
    }

    private boolean isCovered(Goal goal, Viewer viewer) {
        Measure measure = goal.measure();
        return measure != null && veils.cover(measure.indicator(), goal.owner(), viewer);
    }

    /** The same of several of the viewer's own, in their order. Where an indicator is, is worked out for those alone that are worked on: a few. */
    List<GoalView> views(List<Goal> goals, Viewer viewer) {
        Map<UUID, VisionPart> parts = parts(goals, viewer);
        Set<UUID> shared = shares.shownToOthers(Subject.Kind.GOAL, viewer);
        return goals.stream()
                .map(goal -> view(goal, parts, goal.isActive() ? aim(goal) : Optional.empty(), false, shared))
                .toList();
    }

    private GoalView view(
            Goal goal, Map<UUID, VisionPart> parts, Optional<Aim> aim, boolean covered, Set<UUID> shared) {
        UUID served = goal.text().part();
        return new GoalView(
                goal,
                served == null ? null : parts.get(served),
                aim.orElse(null),
                covered,
                shared.contains(goal.id().value()),
                goal.isDue(Times.day(clock.instant())));
    }

    private Map<UUID, VisionPart> parts(List<Goal> goals, Viewer viewer) {
        List<UUID> served = goals.stream()
                .map(goal -> goal.text().part())
                .filter(Objects::nonNull)
                .toList();
        return visions.parts(served, viewer);
    }

    private Optional<Aim> aim(Goal goal) {
        return Optional.ofNullable(goal.measure()).flatMap(measure -> aims.find(measure.indicator(), goal.owner()));
    }

    /** What a goal may serve: the parts that hold, and the one that it serves already. */
    List<VisionPart> parts(@Nullable Goal before, Viewer viewer) {
        List<VisionPart> held = visions.get(viewer).parts();
        UUID served = before == null ? null : before.text().part();
        if (served == null || held.stream().anyMatch(part -> part.id().equals(served))) {
            return held;
        }
        return Stream.concat(held.stream(), visions.parts(List.of(served), viewer).values().stream())
                .toList();
    }

    List<Aims.Lens> lenses(Viewer viewer) {
        return aims.lenses(viewer);
    }

    Optional<Aim> aim(MeasureForm form, Viewer viewer) {
        return form.key().flatMap(key -> aims.find(key, viewer.person()));
    }
}
