package org.secondlook.observation;

import java.util.List;
import java.util.stream.IntStream;

/** One indicator as two lessons show it, which were looked at through the same version of a framework. */
record BesideRow(GapRow before, GapRow after) {

    /** Smaller than what is written of it. */
    private static final double NEARLY_NOTHING = 0.05;

    /** In the framework's order, in which both are. */
    static List<BesideRow> of(List<GapRow> before, List<GapRow> after) {
        return IntStream.range(0, before.size())
                .mapToObj(at -> new BesideRow(before.get(at), after.get(at)))
                .toList();
    }

    public Indicator indicator() {
        return before.indicator();
    }

    public boolean isCompared() {
        return before.isFound() && after.isFound();
    }

    /** Whether both show as much of it as people are told. */
    public boolean isSame() {
        return Math.abs(before.evidence().value() - after.evidence().value()) < NEARLY_NOTHING;
    }
}
