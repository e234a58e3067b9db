package org.secondlook.observation;

import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One indicator as two codings show it.
 *
 * @param same null where there is nothing of which two could say the same
 */
record ComparedRow(GapRow one, GapRow other, @Nullable Sameness same) {

    private static final double PER_CENT = 100;

    /** Smaller than what is written of it. */
    private static final double NEARLY_NOTHING = 0.005;

    public Indicator indicator() {
        return one.indicator();
    }

    public boolean isCompared() {
        return same != null;
    }

    public double percent() {
        return PER_CENT * agreement().share();
    }

    public boolean hasKappa() {
        return agreement().kappa().isPresent();
    }

    public double kappa() {
        return agreement().kappa().orElseThrow();
    }

    /** What kappa says, in words: the key of a sentence. */
    public String meaning() {
        OptionalDouble kappa = agreement().kappa();
        if (kappa.isEmpty()) {
            return "none";
        } else if (Math.abs(kappa.getAsDouble()) < NEARLY_NOTHING) {
            return "chance";
        } else {
            return kappa.getAsDouble() < 0 ? "less" : "more";
        }
    }

    private Agreement agreement() {
        return Objects.requireNonNull(same).agreement();
    }
}
