package org.secondlook.design;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.secondlook.library.Mechanism;

/** By the same rules counts what is planned and what was done: {@code Balance.of(Rules.counted(...))}. */
public final class Rules {

    /** How things stand to each other in time makes these; no page can promise them by being read. */
    private static final Set<Mechanism> MADE_BY_ORDER = EnumSet.of(
            Mechanism.MANAGING_COGNITIVE_LOAD,
            Mechanism.REVISITING_PRIOR_LEARNING,
            Mechanism.AFFIRMATION_AFTER_PROGRESS,
            Mechanism.CONTEXT_SPECIFIC_REPETITION);

    private Rules() {}

    /** Every mechanism that these have between them, each time with why, in their order. */
    public static List<Counted> counted(Collection<Learning> learning) {
        Among all = new Among(List.copyOf(learning));
        return learning.stream()
                .flatMap(one -> Stream.concat(byTable(one, all), byPage(one)))
                .toList();
    }

    private static Stream<Counted> byTable(Learning one, Among all) {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.counts(one, all))
                .map(rule -> rule.counted(one));
    }

    /** What the page of a strategy says of itself counts once it is read. */
    private static Stream<Counted> byPage(Learning one) {
        return one.kind() == ActivityKind.STRATEGY
                ? one.tagged().entrySet().stream()
                        .filter(tag -> !MADE_BY_ORDER.contains(tag.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(tag -> new Counted(tag.getKey(), "design.reason.PAGE", one.title(), tag.getValue()))
                : Stream.empty();
    }
}
