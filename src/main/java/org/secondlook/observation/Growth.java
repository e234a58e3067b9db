package org.secondlook.observation;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator over somebody's own lessons.
 *
 * @param framework in the newest version in which they looked through it
 * @param lines by date; a new one begins where a version means something else
 * @param goal null for none, and for one that was about something else
 * @param besides the other indicators of the framework that can be looked at so
 */
record Growth(
        Framework framework,
        Indicator indicator,
        List<GrowthLine> lines,
        List<LeftOut> leftOut,
        @Nullable Goal goal,
        List<Indicator> besides) {

    private static final double TWICE = Math.log(2);
    private static final double QUARTER = 0.25;

    Growth {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
        besides = List.copyOf(besides);
    }

    /** The same, with what else there is to look at. */
    Growth beside(Collection<Indicator> all) {
        List<Indicator> others =
                all.stream().filter(each -> !each.equals(indicator)).toList();
        return new Growth(framework, indicator, lines, leftOut, goal, others);
    }

    /** The lessons that compare with the newest; null while there is none. */
    public @Nullable GrowthLine newest() {
        return lines.isEmpty() ? null : lines.get(lines.size() - 1);
    }

    public Goal.@Nullable Progress progress() {
        GrowthLine newest = newest();
        return goal == null || newest == null ? null : goal.progress(newest.points());
    }

    public boolean isBroken() {
        return lines.size() > 1;
    }

    public boolean isCompared() {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .anyMatch(point -> point.row().isCompared());
    }

    /** How far up the picture of the distances goes at least, so that a small one looks small. */
    public double distanceShown() {
        return switch (indicator.measure()) {
            case COUNT -> TWICE;
            case RATING -> QUARTER;
            case SHARE_OF_TIME, SHARE_OF_COUNT, SHARE_OF_INTERVALS, MEAN_DURATION -> QUARTER * indicator.most();
        };
    }

    /**
     * A look that is not in the picture.
     *
     * @param missing what it lacks, if that is why; else null
     */
    record LeftOut(GrowthLook look, Why why, Finding.@Nullable TooLittle missing) {}

    /** Why a look is not in the picture. */
    enum Why {
        TOO_LITTLE,
        NOTHING,
        AGAIN,
        NOT_ASKED
    }
}
