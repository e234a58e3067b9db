package org.secondlook.observation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Reads the evidence for an indicator out of a coding. Below five minutes, or below twenty intervals where one codes by
 * intervals, nothing is said: what chance did would look like a finding.
 */
record Reading(Coding coding, Map<String, Integer> ratings) {

    static final Duration ENOUGH = Duration.ofMinutes(5);
    static final int ENOUGH_INTERVALS = 20;

    private static final double TEN_MINUTES = Duration.ofMinutes(10).toMillis();
    private static final double PER_CENT = 100;
    private static final double MILLIS = 1000;

    Finding of(Indicator indicator) {
        Integer intervals = coding.framework().interval() == null ? null : Integer.valueOf(coding.intervals());
        return missing(coding.coverage().length(), intervals)
                .<Finding>map(missing -> missing)
                .orElseGet(() -> evidence(indicator));
    }

    /**
     * What a coding lacks to say anything; empty when it is enough.
     *
     * @param intervals in how many something was seen; null where one does not code by intervals
     */
    static Optional<Finding.TooLittle> missing(long codedMillis, @Nullable Integer intervals) {
        long millisMissing = Math.max(0, ENOUGH.toMillis() - codedMillis);
        int intervalsMissing = intervals == null ? 0 : Math.max(0, ENOUGH_INTERVALS - intervals);
        return millisMissing > 0 || intervalsMissing > 0
                ? Optional.of(new Finding.TooLittle(millisMissing, intervalsMissing))
                : Optional.empty();
    }

    private Finding evidence(Indicator indicator) {
        List<String> codes = indicator.codes();
        return switch (indicator.measure()) {
            case SHARE_OF_TIME -> shareOfTime(codes);
            case COUNT -> count(codes);
            case SHARE_OF_COUNT -> share(coding.count(codes), coding.count(indicator.of()));
            case MEAN_DURATION -> meanDuration(codes);
            case SHARE_OF_INTERVALS -> share(coding.intervals(codes), coding.intervals());
            case RATING -> rating(codes);
        };
    }

    private Finding shareOfTime(List<String> codes) {
        long all = coding.coverage().length();
        return new Finding.Evidence(PER_CENT * coding.time(codes) / all, all, null);
    }

    private Finding count(List<String> codes) {
        int count = coding.count(codes);
        return new Finding.Evidence(count * TEN_MINUTES / coding.coverage().length(), count, null);
    }

    private static Finding share(int some, int all) {
        if (all == 0) {
            return new Finding.Nothing();
        }
        Range likely = Wilson.interval(some, all);
        return new Finding.Evidence(
                PER_CENT * some / all, all, new Range(PER_CENT * likely.low(), PER_CENT * likely.high()));
    }

    private Finding meanDuration(List<String> codes) {
        OptionalDouble mean = coding.durations(codes).average();
        return mean.isEmpty()
                ? new Finding.Nothing()
                : new Finding.Evidence(
                        mean.getAsDouble() / MILLIS, coding.durations(codes).count(), null);
    }

    private Finding rating(List<String> elements) {
        List<Integer> given =
                elements.stream().map(ratings::get).filter(Objects::nonNull).toList();
        return given.size() < elements.size()
                ? new Finding.Nothing()
                : new Finding.Evidence(
                        given.stream().mapToInt(Integer::intValue).average().orElseThrow(), given.size(), null);
    }
}
