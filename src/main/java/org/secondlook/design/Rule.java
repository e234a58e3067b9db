package org.secondlook.design;

import static org.secondlook.design.ActivityKind.ATTEMPTS;
import static org.secondlook.design.ActivityKind.CIRCLE;
import static org.secondlook.design.ActivityKind.CYCLE;
import static org.secondlook.design.ActivityKind.EXEMPLAR;
import static org.secondlook.design.ActivityKind.JOURNAL;
import static org.secondlook.design.ActivityKind.LOOK;
import static org.secondlook.design.ActivityKind.REHEARSAL;
import static org.secondlook.design.ActivityKind.STAGE;

import java.util.Set;
import java.util.function.BiPredicate;
import org.secondlook.library.Mechanism;

/**
 * When something to learn by counts as a mechanism: the table, one line a rule. A line asks about one thing and what it stands among. What
 * is not in the table does not count, so that norms and a neutral clip, on which all else rests, claim nothing.
 */
enum Rule {
    LOAD(Mechanism.MANAGING_COGNITIVE_LOAD, Set.of(ActivityKind.values()), (one, all) -> all.isFirstOfCalmModule(one)),
    REVISITED(
            Mechanism.REVISITING_PRIOR_LEARNING,
            Among.OPENING,
            (one, all) -> all.isOpenedAgain(one)),
    CYCLE_GOAL(Mechanism.SETTING_AND_AGREEING_ON_GOALS, Set.of(CYCLE)),
    AFTER_LOOKS(
            Mechanism.AFFIRMATION_AFTER_PROGRESS,
            Set.of(CIRCLE, JOURNAL),
            (one, all) -> all.isAfterTwoLooks(one) && (one.kind() == CIRCLE || one.asks())),
    CIRCLE_SUPPORT(Mechanism.PRACTICAL_SOCIAL_SUPPORT, Set.of(CIRCLE)),
    COACH_SUPPORT(Mechanism.PRACTICAL_SOCIAL_SUPPORT, Set.of(STAGE, CYCLE)),
    MODEL(Mechanism.MODELLING, Set.of(EXEMPLAR), (one, all) -> one.asks()),
    CYCLE_FEEDBACK(Mechanism.MONITORING_AND_FEEDBACK, Set.of(CYCLE)),
    OWN_EVIDENCE(Mechanism.MONITORING_AND_FEEDBACK, Set.of(LOOK), (one, all) -> one.asks()),
    REHEARSED(Mechanism.REHEARSING, Set.of(REHEARSAL)),
    ASKED_FOR(Mechanism.PROMPTS_AND_CUES, Set.of(ATTEMPTS), (one, all) -> one.due()),
    CYCLE_STEP(Mechanism.ACTION_PLANNING, Set.of(CYCLE)),
    PLAN_WRITTEN(
            Mechanism.ACTION_PLANNING, Set.of(JOURNAL), (one, all) -> one.asks() && all.isBeforeAttempts(one)),
    ESTIMATED(Mechanism.ENCOURAGING_MONITORING, Set.of(LOOK)),
    TRIES_NOTED(Mechanism.ENCOURAGING_MONITORING, Set.of(ATTEMPTS)),
    NOTICED(
            Mechanism.ENCOURAGING_MONITORING,
            Set.of(JOURNAL),
            (one, all) -> one.asks() && !all.isBeforeAttempts(one)),
    REPEATED(
            Mechanism.CONTEXT_SPECIFIC_REPETITION,
            Set.of(ATTEMPTS),
            (one, all) -> all.isTriedThreeTimes(one));

    private final Mechanism mechanism;
    private final Set<ActivityKind> kinds;
    private final BiPredicate<Learning, Among> fact;

    Rule(Mechanism mechanism, Set<ActivityKind> kinds) {
        this(mechanism, kinds, (one, all) -> true);
    }

    Rule(Mechanism mechanism, Set<ActivityKind> kinds, BiPredicate<Learning, Among> fact) {
        this.mechanism = mechanism;
        this.kinds = kinds;
        this.fact = fact;
    }

    boolean counts(Learning one, Among all) {
        return kinds.contains(one.kind()) && fact.test(one, all);
    }

    Counted counted(Learning one) {
        return new Counted(mechanism, "design.reason." + name(), one.title());
    }
}
