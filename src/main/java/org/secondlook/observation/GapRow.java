package org.secondlook.observation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.secondlook.observation.Finding.Evidence;

/**
 * One indicator on the page about the gap: what was expected, what the video shows, and where both stand in the picture.
 *
 * @param estimate null for what was left out
 * @param history of all own lessons through the same framework, this one included
 */
record GapRow(Indicator indicator, @Nullable Estimate estimate, Finding finding, Calibration history) {

    private static final int TICKS = 4;
    private static final double PER_CENT = 100;

    /** Smaller than what anybody sees. */
    static final double NEARLY_NOTHING = 0.05;

    /** One lesson by itself. */
    static GapRow alone(Indicator indicator, @Nullable Estimate estimate, Finding finding) {
        return new GapRow(indicator, estimate, finding, Calibration.of(List.of()));
    }

    /** What a coding shows, without what was expected, in the framework's order. */
    static List<GapRow> evidence(Reading reading) {
        return reading.coding().framework().indicators().stream()
                .map(indicator -> alone(indicator, null, reading.of(indicator)))
                .toList();
    }

    /** What is missing to say anything at all of a lesson; null when nothing is. */
    static Finding.@Nullable TooLittle missing(List<GapRow> rows) {
        return rows.get(0).finding() instanceof Finding.TooLittle missing ? missing : null;
    }

    /** Whether of some it is known between which values the true one lies. */
    static boolean isLikelyKnown(List<GapRow> rows) {
        return rows.stream().anyMatch(GapRow::isLikelyKnown);
    }

    public boolean isFound() {
        return finding instanceof Evidence;
    }

    public Evidence evidence() {
        return (Evidence) finding;
    }

    /** Whether one can say between which values the true one lies. */
    public boolean isLikelyKnown() {
        return finding instanceof Evidence found && found.likely() != null;
    }

    public boolean isCompared() {
        return estimate != null && isFound();
    }

    private Estimate expected() {
        return Objects.requireNonNull(estimate);
    }

    public boolean isWithin() {
        return expected().range().contains(evidence().value());
    }

    public double gap() {
        return indicator.gap(expected().expected(), evidence().value());
    }

    /** How the gap is told: as times as many for counts, as nothing where there is next to none. */
    public double told() {
        return indicator.measure() == Measure.COUNT
                ? Gap.times(expected().expected(), evidence().value())
                : gap();
    }

    public boolean isNext() {
        return Math.abs(expected().expected() - evidence().value()) < NEARLY_NOTHING;
    }

    /** Whether, over the lessons, as much is expected as there is. */
    public boolean isMet() {
        return Math.abs(history.bias()) < NEARLY_NOTHING;
    }

    public double biasTold() {
        return indicator.inWords(Math.abs(history.bias()));
    }

    public double distanceTold() {
        return indicator.inWords(history.distance());
    }

    /** How far what was expected and what is seen stand from each other in the picture, from 0 to 1. */
    double distance() {
        return Math.abs(share(expected().expected()) - share(evidence().value()));
    }

    /** Where a value stands between the ends of the scale. */
    public String at(double value) {
        return percent(share(value));
    }

    /** How wide a range is drawn. */
    public String across(Range range) {
        return percent(share(range.high()) - share(range.low()));
    }

    private double share(double value) {
        Range scale = indicator.scale();
        double inside = Math.min(Math.max(value, scale.low()), scale.high());
        return (inside - scale.low()) / (scale.high() - scale.low());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", PER_CENT * share);
    }

    /** What is written below the axis. */
    public List<Double> ticks() {
        Range scale = indicator.scale();
        return IntStream.rangeClosed(0, TICKS)
                .mapToObj(i -> scale.low() + i * (scale.high() - scale.low()) / TICKS)
                .toList();
    }
}
