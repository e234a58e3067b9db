package org.secondlook.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.library.Strategies;
import org.secondlook.library.Strategy;
import org.secondlook.library.StrategyKey;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Shares;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Component;

/** Lays beside a step what belongs to it: its goal, plans, attempts and rehearsals. */
@Component
class StepDesk {

    private final Plans plans;
    private final Attempts attempts;
    private final Rehearsals rehearsals;
    private final Strategies strategies;
    private final PlanWords words;
    private final Shares shares;
    private final Clock clock;

    StepDesk(
            Plans plans,
            Attempts attempts,
            Rehearsals rehearsals,
            Strategies strategies,
            PlanWords words,
            Shares shares,
            Clock clock) {
        this.plans = plans;
        this.attempts = attempts;
        this.rehearsals = rehearsals;
        this.strategies = strategies;
        this.words = words;
        this.shares = shares;
        this.clock = clock;
    }

    /** A step that was found through the viewer, whose own it is. */
    StepView own(ActionStep step, Viewer viewer) {
        List<Attempt> tried = attempts.of(step);
        return view(step, tried, rehearsals.of(step), viewer);
    }

    /** A step that was found through the viewer, as those see it with whom it is shared. */
    StepView shared(ActionStep step, Viewer viewer) {
        List<Attempt> tried = attempts.of(step).stream().map(Attempt::forOthers).toList();
        List<Rehearsal> scripts =
                rehearsals.of(step).stream().filter(Rehearsal::isWritten).toList();
        return view(step, tried, scripts, viewer);
    }

    private StepView view(ActionStep step, List<Attempt> tried, List<Rehearsal> rehearsed, Viewer viewer) {
        return new StepView(
                step,
                goal(step.goal(), viewer),
                title(step.text().strategy(), viewer),
                plans(step, tried, viewer),
                tried,
                rehearsed);
    }

    /** What the strategy is called from which it was taken, if there still is one. */
    private @Nullable String title(@Nullable String strategy, Viewer viewer) {
        return StrategyKey.parse(strategy)
                .flatMap(key -> strategies.find(key, viewer))
                .map(Strategy::title)
                .orElse(null);
    }

    private List<PlanView> plans(ActionStep step, List<Attempt> tried, Viewer viewer) {
        Instant now = Times.now(clock);
        Instant last = tried.isEmpty() ? null : tried.get(0).triedAt();
        return plans.of(step).stream()
                .map(plan -> new PlanView(
                        plan, words.sentence(plan, viewer.locale()), step.isActive() && plan.isDue(now, last)))
                .toList();
    }

    /** What a goal is called, for whoever may see it. */
    @Nullable
    String goal(@Nullable UUID goal, Viewer viewer) {
        return goal == null
                ? null
                : shares.seenTitle(new Subject(Subject.Kind.GOAL, goal), viewer).orElse(null);
    }
}
