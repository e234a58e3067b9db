package org.secondlook.observation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How near somebody came with what they expected, in what is expected in per cent: the only gaps that are points of a hundred.
 *
 * @param distance how far, on the average and in whichever direction, in points
 * @param contained how many of a hundred ranges contained what the video shows
 */
public record Accuracy(double distance, double contained) {

    private static final double ALL = 100;

    /** Empty where nothing was expected in per cent that the video shows. */
    static Optional<Accuracy> of(List<GapRow> rows) {
        return mean(rows.stream()
                .filter(row -> row.indicator().measure().isShare() && row.isCompared())
                .map(row -> new Accuracy(Math.abs(row.gap()), row.isWithin() ? ALL : 0))
                .toList());
    }

    /** Each counts once; empty of nothing. */
    public static Optional<Accuracy> mean(Collection<Accuracy> some) {
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(new Accuracy(mean(some, Accuracy::distance), mean(some, Accuracy::contained)));
    }

    private static double mean(Collection<Accuracy> some, ToDoubleFunction<Accuracy> of) {
        return some.stream().mapToDouble(of).average().orElseThrow();
    }
}
