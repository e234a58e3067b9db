package org.secondlook.observation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * How far two codings of the same part of a lesson say the same of an indicator.
 *
 * <p>States are compared second by second, what is coded by intervals interval by interval, and moments one by one: two are the same
 * when they lie within two seconds of each other, each taken once. Second by second, and with a tolerance: Bakeman, R., Quera, V.,
 * and Gnisci, A. (2009), Observer agreement for timed-event sequential data, Behavior Research Methods 41, 137-147. Moments within a
 * window, as a share of those noted: MacLean, W. E., Tapp, J. T., and Johnson, W. L. (1985), Alternate methods and software for
 * calculating interobserver agreement for continuous observation data, Journal of Psychopathology and Behavioral Assessment 7, 65-73.
 *
 * @param count of seconds, of intervals, or of moments that at least one noted
 */
record Sameness(Unit unit, long count, Agreement agreement) {

    static final long TOLERANCE = 2000;

    private static final String SEEN = "seen";
    private static final String UNSEEN = "unseen";

    /** Empty where there is nothing of which two could say the same: it is a rating, or neither noted such a moment. */
    static Optional<Sameness> of(Indicator indicator, Coding one, Coding other) {
        if (indicator.measure() == Measure.RATING) {
            return Optional.empty();
        } else if (one.framework().interval() != null) {
            return byIntervals(indicator.codes(), one, other);
        } else if (one.framework().areMoments(indicator.codes())) {
            return byMoments(indicator.codes(), one, other);
        } else {
            return bySeconds(indicator.codes(), one, other);
        }
    }

    private static Optional<Sameness> byIntervals(List<String> codes, Coding one, Coding other) {
        Set<Long> first = one.numbers(codes);
        Set<Long> second = other.numbers(codes);
        long[] all = one.numbers().stream().mapToLong(Long::longValue).toArray();
        return each(Unit.INTERVAL, all, first::contains, second::contains);
    }

    private static Optional<Sameness> bySeconds(List<String> codes, Coding one, Coding other) {
        Coverage first = one.states(codes);
        Coverage second = other.states(codes);
        return each(Unit.SECOND, one.coverage().seconds().toArray(), first::contains, second::contains);
    }

    private static Optional<Sameness> each(Unit unit, long[] all, LongPredicate first, LongPredicate second) {
        return all.length == 0
                ? Optional.empty()
                : Optional.of(new Sameness(unit, all.length, Agreement.of(labels(all, first), labels(all, second))));
    }

    private static List<String> labels(long[] all, LongPredicate seen) {
        return LongStream.of(all)
                .mapToObj(each -> seen.test(each) ? SEEN : UNSEEN)
                .toList();
    }

    private static Optional<Sameness> byMoments(List<String> codes, Coding one, Coding other) {
        long both = 0;
        long first = 0;
        long second = 0;
        for (String code : codes) {
            long[] noted = one.moments(List.of(code));
            long[] alsoNoted = other.moments(List.of(code));
            both += pairs(noted, alsoNoted);
            first += noted.length;
            second += alsoNoted.length;
        }
        long all = first + second - both;
        long seconds = one.coverage().seconds().count();
        return all == 0
                ? Optional.empty()
                : Optional.of(new Sameness(
                        Unit.MOMENT, all, Agreement.of(both, first - both, second - both, Math.max(seconds, all))));
    }

    /** How many of two rows of moments, each in its order, lie so near each other that they are the same. */
    private static long pairs(long[] one, long[] other) {
        long pairs = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (Math.abs(one[i] - other[j]) <= TOLERANCE) {
                pairs++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    /** What is compared one by one. */
    enum Unit {
        SECOND,
        INTERVAL,
        MOMENT
    }
}
