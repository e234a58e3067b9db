package org.secondlook.observation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Estimates as they are typed, which may be wrong: by indicator, in three fields {@code low-…}, {@code expected-…}, {@code high-…}. */
record EstimateForm(Map<String, String> typed) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:[.,]\\d{1,3})?");
    private static final String LOW = "low-";
    private static final String EXPECTED = "expected-";
    private static final String HIGH = "high-";

    /** What was kept, as one would type it. */
    static EstimateForm of(Map<String, Estimate> estimates) {
        Map<String, String> typed = new LinkedHashMap<>();
        estimates.forEach((indicator, estimate) -> {
            typed.put(LOW + indicator, text(estimate.low()));
            typed.put(EXPECTED + indicator, text(estimate.expected()));
            typed.put(HIGH + indicator, text(estimate.high()));
        });
        return new EstimateForm(typed);
    }

    static String text(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    public String low(Indicator indicator) {
        return typed.getOrDefault(LOW + indicator.key(), "");
    }

    public String expected(Indicator indicator) {
        return typed.getOrDefault(EXPECTED + indicator.key(), "");
    }

    public String high(Indicator indicator) {
        return typed.getOrDefault(HIGH + indicator.key(), "");
    }

    /** What is wrong with one, as a message key; empty when nothing is, or when it is left out. */
    public @Nullable String problem(Indicator indicator) {
        if (isLeftOut(indicator)) {
            return null;
        }
        List<Optional<Double>> values = values(indicator);
        if (values.stream().anyMatch(Optional::isEmpty)) {
            return "observation.estimate.problem.number";
        }
        return estimate(indicator).isPresent() ? null : "observation.estimate.problem.range";
    }

    private boolean isLeftOut(Indicator indicator) {
        return (low(indicator) + expected(indicator) + high(indicator)).isBlank();
    }

    private List<Optional<Double>> values(Indicator indicator) {
        return List.of(
                value(low(indicator), indicator),
                value(expected(indicator), indicator),
                value(high(indicator), indicator));
    }

    /** A number on the indicator's scale, as it was typed. */
    static Optional<Double> value(String typed, Indicator indicator) {
        return Optional.of(typed.strip())
                .filter(text -> NUMBER.matcher(text).matches())
                .map(text -> Double.parseDouble(text.replace(',', '.')))
                .filter(indicator.scale()::contains);
    }

    boolean isSound(Definition framework) {
        return framework.indicators().stream().allMatch(indicator -> problem(indicator) == null);
    }

    /** By indicator, without what was left out. */
    Map<String, Estimate> estimates(Definition framework) {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        framework
                .indicators()
                .forEach(indicator ->
                        estimate(indicator).ifPresent(estimate -> estimates.put(indicator.key(), estimate)));
        return estimates;
    }

    private Optional<Estimate> estimate(Indicator indicator) {
        List<Double> values =
                values(indicator).stream().flatMap(Optional::stream).toList();
        boolean sound = values.size() == 3 && values.get(0) <= values.get(1) && values.get(1) <= values.get(2);
        return sound ? Optional.of(new Estimate(values.get(0), values.get(1), values.get(2))) : Optional.empty();
    }
}
