package org.secondlook.design;

import static org.secondlook.design.ActivityKind.ATTEMPTS;
import static org.secondlook.design.ActivityKind.CIRCLE;
import static org.secondlook.design.ActivityKind.CYCLE;
import static org.secondlook.design.ActivityKind.EXEMPLAR;
import static org.secondlook.design.ActivityKind.JOURNAL;
import static org.secondlook.design.ActivityKind.LOOK;
import static org.secondlook.design.ActivityKind.REHEARSAL;
import static org.secondlook.design.ActivityKind.STAGE;
import static org.secondlook.design.ActivityKind.STRATEGY;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.secondlook.library.Mechanism;

/**
 * When something to learn by counts as a mechanism.
 *
 * @param name by which its reason is told
 * @param kinds about which it asks
 * @param fact about one of them and what it stands among
 */
record Rule(String name, Mechanism mechanism, Set<ActivityKind> kinds, BiPredicate<Learning, Among> fact) {

    /** What is not in the table does not count, so that norms and a neutral clip, on which all else rests, claim nothing. */
    static final List<Rule> TABLE = List.of(
            when(
                    "LOAD",
                    Mechanism.MANAGING_COGNITIVE_LOAD,
                    (one, all) -> all.isFirstOfCalmModule(one),
                    STRATEGY,
                    EXEMPLAR),
            new Rule(
                    "REVISITED",
                    Mechanism.REVISITING_PRIOR_LEARNING,
                    Among.OPENING,
                    (one, all) -> all.isOpenedAgain(one)),
            always("CYCLE_GOAL", Mechanism.SETTING_AND_AGREEING_ON_GOALS, CYCLE),
            when(
                    "AFTER_LOOKS",
                    Mechanism.AFFIRMATION_AFTER_PROGRESS,
                    (one, all) -> all.isAfterTwoLooks(one) && (one.kind() == CIRCLE || one.asks()),
                    CIRCLE,
                    JOURNAL),
            always("CIRCLE_SUPPORT", Mechanism.PRACTICAL_SOCIAL_SUPPORT, CIRCLE),
            always("COACH_SUPPORT", Mechanism.PRACTICAL_SOCIAL_SUPPORT, STAGE, CYCLE),
            when("MODEL", Mechanism.MODELLING, (one, all) -> one.asks(), EXEMPLAR),
            always("CYCLE_FEEDBACK", Mechanism.MONITORING_AND_FEEDBACK, CYCLE),
            when("OWN_EVIDENCE", Mechanism.MONITORING_AND_FEEDBACK, (one, all) -> one.asks(), LOOK),
            always("REHEARSED", Mechanism.REHEARSING, REHEARSAL),
            when("ASKED_FOR", Mechanism.PROMPTS_AND_CUES, (one, all) -> one.due(), ATTEMPTS),
            always("CYCLE_STEP", Mechanism.ACTION_PLANNING, CYCLE),
            when(
                    "PLAN_WRITTEN",
                    Mechanism.ACTION_PLANNING,
                    (one, all) -> one.asks() && all.isBeforeAttempts(one),
                    JOURNAL),
            always("ESTIMATED", Mechanism.ENCOURAGING_MONITORING, LOOK),
            always("TRIES_NOTED", Mechanism.ENCOURAGING_MONITORING, ATTEMPTS),
            when(
                    "NOTICED",
                    Mechanism.ENCOURAGING_MONITORING,
                    (one, all) -> one.asks() && !all.isBeforeAttempts(one),
                    JOURNAL),
            when(
                    "REPEATED",
                    Mechanism.CONTEXT_SPECIFIC_REPETITION,
                    (one, all) -> all.isTriedThreeTimes(one),
                    ATTEMPTS));

    private static Rule always(String name, Mechanism mechanism, ActivityKind... kinds) {
        return when(name, mechanism, (one, all) -> true, kinds);
    }

    private static Rule when(
            String name, Mechanism mechanism, BiPredicate<Learning, Among> fact, ActivityKind... kinds) {
        return new Rule(name, mechanism, Set.of(kinds), fact);
    }

    boolean counts(Learning one, Among all) {
        return kinds.contains(one.kind()) && fact.test(one, all);
    }

    Counted counted(Learning one) {
        return new Counted(mechanism, "design.reason." + name, one.title());
    }
}
