package org.secondlook.observation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two codings of one lesson through one version of a framework, over what both coded: what one of them alone has watched compares
 * with nothing.
 *
 * @param one as far as the other coded it too
 * @param other as far as the one coded it too
 */
record Comparison(Coding one, Coding other) {

    static Comparison of(Coding one, Coding other) {
        Coverage both = both(one, other);
        return new Comparison(one.within(both), other.within(both));
    }

    /** Where one codes by intervals, those in which both saw something. */
    private static Coverage both(Coding one, Coding other) {
        Definition.IntervalRule rule = one.framework().interval();
        if (rule == null) {
            return one.coverage().and(other.coverage());
        }
        Set<Long> numbers = new TreeSet<>(one.numbers());
        numbers.retainAll(other.numbers());
        return new Coverage(numbers.stream()
                .map(number -> new Stretch(number * rule.millis(), (number + 1) * rule.millis()))
                .toList());
    }

    /** What both coded. */
    Coverage coverage() {
        return one.coverage();
    }

    /** What is missing to say anything; null when nothing is. */
    Finding.@Nullable TooLittle missing() {
        Integer intervals = one.framework().interval() == null ? null : Integer.valueOf(one.intervals());
        return Reading.missing(coverage().length(), intervals).orElse(null);
    }

    /** Indicator by indicator, in the framework's order. */
    List<ComparedRow> rows() {
        var first = new Reading(one, Map.of());
        var second = new Reading(other, Map.of());
        return one.framework().indicators().stream()
                .map(indicator -> new ComparedRow(
                        GapRow.alone(indicator, null, first.of(indicator)),
                        GapRow.alone(indicator, null, second.of(indicator)),
                        Sameness.of(indicator, one, other).orElse(null)))
                .toList();
    }

    /** When the codes of an indicator were seen, by the one and by the other, above each other. */
    List<Lanes> lanes() {
        Stretch all = new Stretch(
                coverage().stretches().get(0).from(),
                coverage().stretches().get(coverage().stretches().size() - 1).to());
        return one.framework().indicators().stream()
                .filter(indicator -> indicator.measure() != Measure.RATING)
                .map(indicator ->
                        new Lanes(indicator, all, one.marks(indicator.codes()), other.marks(indicator.codes())))
                .toList();
    }
}
