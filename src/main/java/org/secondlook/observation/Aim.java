package org.secondlook.observation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An indicator, where somebody would like it to be, and where their lessons are with it.
 *
 * @param lens the framework as people know it
 * @param name the indicator as people know it
 * @param unit ends the message keys of its values
 * @param least and {@code most} are the ends of its scale
 * @param target null while none is set
 * @param newest null while no lesson says anything
 * @param moved null without a target or a lesson
 */
public record Aim(
        IndicatorKey key,
        String lens,
        String name,
        String unit,
        double least,
        double most,
        @Nullable Double target,
        @Nullable Newest newest,
        @Nullable Moved moved) {

    static Aim of(Framework framework, Indicator indicator) {
        return new Aim(
                new IndicatorKey(framework.slug(), indicator.key()),
                framework.definition().name(),
                indicator.name(),
                indicator.measure().name(),
                indicator.least(),
                indicator.most(),
                null,
                null,
                null);
    }

    Aim at(@Nullable Double set) {
        return new Aim(key, lens, name, unit, least, most, set, newest, moved);
    }

    /** With what the lessons show. */
    Aim in(Growth growth) {
        Goal goal = growth.goal();
        GrowthLine line = growth.newest();
        Goal.Progress progress = growth.progress();
        return new Aim(
                key,
                lens,
                name,
                unit,
                least,
                most,
                goal == null ? null : Double.valueOf(goal.value()),
                line == null ? null : Newest.of(line.newest()),
                progress == null ? null : new Moved(progress.stage().name(), progress.from(), progress.to()));
    }

    /** A value of it as one would type it. */
    public static String typed(double value) {
        return EstimateForm.text(value);
    }

    /** What the newest lesson shows. */
    public record Newest(double value, UUID observation, LocalDate day) {

        private static final double TENTHS = 10;

        /** As people read it. */
        public double rounded() {
            return Math.round(value * TENTHS) / TENTHS;
        }

        static Newest of(GrowthPoint point) {
            return new Newest(
                    point.value(),
                    point.look().observation().id().value(),
                    point.look().day());
        }
    }

    /**
     * How the lessons have moved since the target was set.
     *
     * @param stage ends the message key that says it
     */
    public record Moved(String stage, double from, double to) {}
}
