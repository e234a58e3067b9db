package org.secondlook.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.secondlook.foundation.Times;

/**
 * Where somebody would like an indicator of their lessons to be: a number of their own choosing, and no measure of anybody.
 *
 * @param value in the indicator's unit
 * @param version of the framework in which they said so
 */
record Goal(double value, FrameworkId version, Instant setAt) {

    public LocalDate day() {
        return Times.day(setAt);
    }

    public String typed() {
        return EstimateForm.text(value);
    }

    /** How lessons have moved towards it since the one that was the newest when it was set, or since the first. */
    Progress progress(List<GrowthPoint> points) {
        GrowthPoint since = points.stream()
                .filter(point -> !point.look().lessonAt().isAfter(setAt))
                .reduce((earlier, later) -> later)
                .orElse(points.get(0));
        GrowthPoint newest = points.get(points.size() - 1);
        return since.equals(newest)
                ? new Progress(Stage.SET, since.value(), newest.value())
                : Progress.between(since.value(), newest.value(), value);
    }

    /** From where to where the lessons have moved. */
    record Progress(Stage stage, double from, double to) {

        static Progress between(double from, double to, double goal) {
            return new Progress(stage(from - goal, to - goal), from, to);
        }

        /** Of how far both are from the goal; whoever has gone past it has reached it. */
        private static Stage stage(double before, double now) {
            boolean past = before * now < 0;
            if (past || Math.abs(now) < GapRow.NEARLY_NOTHING) {
                return Stage.REACHED;
            } else {
                return Math.abs(now) < Math.abs(before) ? Stage.TOWARDS : Stage.OPEN;
            }
        }
    }

    /** Where somebody is with a goal: no lesson since it was set, nearer to it, at it, or not nearer yet. */
    enum Stage {
        SET,
        TOWARDS,
        REACHED,
        OPEN
    }
}
