package org.secondlook.coaching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher is told before they begin one more cycle. It warns, and stops nobody.
 *
 * @param begun how many they began within twelve months
 * @param most how many are thought to serve
 * @param newest when they began the newest of them; null for none
 */
record Dose(
        int begun,
        int most,
        int weeks,
        int minutes,
        @Nullable Instant newest,
        Instant now) {

    static final Duration YEAR = Duration.ofDays(365);

    private static final int WEEK = 7;

    static Dose of(List<Instant> begun, CoachingProperties settings, Instant now) {
        return new Dose(
                begun.size(),
                settings.cyclesPerYear(),
                settings.weeksBetween(),
                settings.minutesPerCycle(),
                begun.stream().max(Instant::compareTo).orElse(null),
                now);
    }

    /** Whether one more would be more than is thought to serve. */
    public boolean isMany() {
        return begun >= most;
    }

    /** Which one it would be. */
    public int next() {
        return begun + 1;
    }

    /** Whether the newest began a short while ago. */
    public boolean isSoon() {
        return newest != null
                && newest.plus(Duration.ofDays((long) WEEK * weeks)).isAfter(now);
    }

    /** Whether a model leaves less time than a cycle should have. */
    public boolean isShort(CycleModel model) {
        return model.minutes() < minutes;
    }
}
