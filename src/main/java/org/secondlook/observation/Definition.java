package org.secondlook.observation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a version of a framework says. It cannot contradict itself.
 *
 * @param place where it stands among the others
 * @param purpose what it is good for, in one sentence
 * @param licence under which it may be used
 * @param source where it comes from
 * @param interval null where events are coded when they happen
 * @param elements what is rated after watching; empty for most
 * @param prompts what to ask oneself in view of the gap, a strength first
 */
record Definition(
        int place,
        String name,
        String purpose,
        String licence,
        String source,
        @Nullable IntervalRule interval,
        List<Code> codes,
        List<Element> elements,
        List<Indicator> indicators,
        List<String> prompts) {

    static final int FEWEST = 3;
    static final int MOST = 5;
    static final int FEWEST_PROMPTS = 2;

    Definition {
        codes = List.copyOf(codes);
        elements = List.copyOf(elements);
        indicators = List.copyOf(indicators);
        prompts = List.copyOf(prompts);
        demand(!licence.isBlank() && !source.isBlank(), "says under which licence it comes from where");
        demand(indicators.size() >= FEWEST && indicators.size() <= MOST, "has three to five indicators");
        demand(prompts.size() >= FEWEST_PROMPTS, "asks for a strength, and then for more");
        List<String> known = codes.stream().map(Code::key).toList();
        List<String> rated = elements.stream().map(Element::key).toList();
        demand(areDistinct(known) && areDistinct(rated), "calls each by a name of its own");
        demand(areDistinct(codes.stream().map(Code::letter).toList()), "has a letter for one code");
        demand(
                areDistinct(
                        codes.stream().map(Code::digit).filter(Objects::nonNull).toList()),
                "has a key for one code");
        demand(areDistinct(indicators.stream().map(Indicator::key).toList()), "asks for each once");
        demand(indicators.stream().allMatch(each -> isAbout(each, known, rated)), "has indicators of its own codes");
        demand(interval != null || indicators.stream().noneMatch(Definition::asksForIntervals), "has the intervals");
    }

    private static boolean isAbout(Indicator indicator, List<String> codes, List<String> elements) {
        return Set.copyOf(indicator.measure() == Measure.RATING ? elements : codes)
                .containsAll(indicator.counted());
    }

    private static boolean asksForIntervals(Indicator indicator) {
        return indicator.measure() == Measure.SHARE_OF_INTERVALS;
    }

    private static boolean areDistinct(List<?> names) {
        return names.stream().distinct().count() == names.size();
    }

    private static void demand(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException("a framework " + rule);
        }
    }

    /** How long an interval is; null where events are coded when they happen. */
    @Nullable
    Long intervalMillis() {
        return interval == null ? null : Long.valueOf(interval.millis());
    }

    Optional<Indicator> indicator(String key) {
        return indicators.stream().filter(each -> each.key().equals(key)).findAny();
    }

    /** What the evidence for an indicator is read from: what it counts, what ends that, and by intervals everything. */
    Set<String> readFor(Indicator indicator) {
        Set<String> counted = indicator.counted();
        Set<String> ended = codes.stream()
                .filter(code -> counted.contains(code.key()))
                .map(Code::endedBy)
                .collect(Collectors.toSet());
        return codes.stream()
                .filter(code -> interval != null || counted.contains(code.key()) || ended.contains(code.endedBy()))
                .map(Code::key)
                .collect(Collectors.toSet());
    }

    /** Whether none of these lasts. */
    boolean areMoments(List<String> keys) {
        return keys.stream().flatMap(key -> code(key).stream()).noneMatch(Code::isState);
    }

    Optional<Code> code(String key) {
        return codes.stream().filter(code -> code.key().equals(key)).findAny();
    }

    /**
     * For what is coded interval by interval.
     *
     * @param seconds how long each is
     * @param prompt what to do in each
     */
    record IntervalRule(int seconds, String prompt) {

        IntervalRule {
            if (seconds < 1) {
                throw new IllegalArgumentException("an interval of " + seconds);
            }
        }

        public long millis() {
            return seconds * 1000L;
        }
    }

    /** What is rated from one to five after watching. */
    record Element(String key, String name, String area, String counts) {

        static final int LEAST = 1;
        static final int MOST = 5;
    }
}
