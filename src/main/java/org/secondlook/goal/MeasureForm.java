package org.secondlook.goal;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.observation.Aim;
import org.secondlook.observation.IndicatorKey;

/** By what somebody wants to see a goal move, from where and to where, as they type it; which may be wrong. */
record MeasureForm(
        @Nullable String indicator,
        @Nullable String baseline,
        @Nullable String target) {

    /** What there is, or what the newest lesson suggests. */
    static MeasureForm of(Aim aim, @Nullable Measure present) {
        Aim.Newest newest = aim.newest();
        Double baseline = present != null && present.indicator().equals(aim.key()) ? present.baseline() : null;
        if (baseline == null && newest != null) {
            baseline = newest.rounded();
        }
        return new MeasureForm(
                aim.key().toString(),
                baseline == null ? "" : Aim.typed(baseline),
                aim.target() == null ? "" : Aim.typed(aim.target()));
    }

    Optional<IndicatorKey> key() {
        return IndicatorKey.of(Objects.requireNonNullElse(indicator, ""));
    }

    public String typedBaseline() {
        return Objects.requireNonNullElse(baseline, "").strip();
    }

    public String typedTarget() {
        return Objects.requireNonNullElse(target, "").strip();
    }
}
