package org.secondlook.observation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of an indicator mean. While this is the same, looks through different versions of a framework stand in one
 * line; names, letters, keys and colours may change meanwhile.
 *
 * @param question what was asked before watching
 * @param counted what counts as what, for all that its evidence is read from
 */
record Meaning(
        String question,
        Measure measure,
        List<String> codes,
        List<String> of,
        double most,
        @Nullable Long intervalMillis,
        Set<Counted> counted) {

    static Meaning of(Definition definition, Indicator indicator) {
        return new Meaning(
                indicator.question(),
                indicator.measure(),
                indicator.codes(),
                indicator.of(),
                indicator.most(),
                definition.intervalMillis(),
                counted(definition, indicator).collect(Collectors.toSet()));
    }

    private static Stream<Counted> counted(Definition definition, Indicator indicator) {
        if (indicator.measure() == Measure.RATING) {
            return definition.elements().stream()
                    .filter(element -> indicator.codes().contains(element.key()))
                    .map(element -> new Counted(element.key(), "", element.counts()));
        }
        Set<String> read = definition.readFor(indicator);
        return definition.codes().stream()
                .filter(code -> read.contains(code.key()))
                .map(code -> new Counted(code.key(), code.kind() + " " + code.endedBy(), code.counts()));
    }

    /** What counts as a code or an element, and what ends it. */
    record Counted(String key, String ended, String words) {}
}
