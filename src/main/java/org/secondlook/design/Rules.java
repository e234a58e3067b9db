package org.secondlook.design;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.secondlook.library.Mechanism;

/** By the same rules counts what is planned and what was done: {@code Balance.of(Rules.counted(...))}. */
public final class Rules {

    /**
     * As far as reading goes: that a page cites its sources, says how it is done, gives a card to take along and a sentence for tomorrow. That
     * it also asks to rehearse, to be watched or to set a goal counts once somebody does so, by the table.
     */
    private static final Set<Mechanism> BY_READING = EnumSet.of(
            Mechanism.CREDIBLE_SOURCE,
            Mechanism.INSTRUCTING_HOW,
            Mechanism.PROMPTS_AND_CUES,
            Mechanism.ACTION_PLANNING);

    private Rules() {}

    /** Every mechanism that these have between them, each time with why, in their order. */
    public static List<Counted> counted(Collection<Learning> learning) {
        Among all = new Among(List.copyOf(learning));
        return learning.stream()
                .flatMap(one -> Stream.concat(byTable(one, all), byPage(one)))
                .toList();
    }

    private static Stream<Counted> byTable(Learning one, Among all) {
        return Rule.TABLE.stream().filter(rule -> rule.counts(one, all)).map(rule -> rule.counted(one));
    }

    /** What the page of a strategy says of itself counts once it is read. */
    private static Stream<Counted> byPage(Learning one) {
        return one.kind() == ActivityKind.STRATEGY
                ? one.tagged().entrySet().stream()
                        .filter(tag -> BY_READING.contains(tag.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(tag -> new Counted(tag.getKey(), "design.reason.PAGE", one.title(), tag.getValue()))
                : Stream.empty();
    }
}
