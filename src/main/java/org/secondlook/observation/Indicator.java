package org.secondlook.observation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody expects of a lesson and the coding then shows.
 *
 * @param key what it is called in data, for good
 * @param name what people read
 * @param question what they are asked to expect
 * @param codes that it is about; for a rating, the elements
 * @param of the codes among which its share is taken; empty for what is no share of a count
 * @param most the end of the scale
 * @param step from one value to the next
 */
record Indicator(
        String key,
        String name,
        String question,
        Measure measure,
        List<String> codes,
        List<String> of,
        double most,
        double step) {

    /** Of what is rated, one is the least there is. */
    private static final double LEAST_RATING = 1;

    Indicator {
        codes = List.copyOf(codes);
        of = List.copyOf(of);
        if (codes.isEmpty()
                || of.isEmpty() == (measure == Measure.SHARE_OF_COUNT)
                || !of.containsAll(shared(codes, of))) {
            throw new IllegalArgumentException(key + " is about nothing, or no share of anything");
        }
        if (measure.isShare() && most != 100) {
            throw new IllegalArgumentException(key + " is a share, and so at most 100");
        }
    }

    private static List<String> shared(List<String> codes, List<String> of) {
        return of.isEmpty() ? List.of() : codes;
    }

    /** What it is about, and among what. */
    Set<String> counted() {
        return Stream.concat(codes.stream(), of.stream()).collect(Collectors.toSet());
    }

    Range scale() {
        return new Range(least(), most);
    }

    public double least() {
        return measure == Measure.RATING ? LEAST_RATING : 0;
    }

    /** Logarithms are for computing; people are told how many times. */
    double inWords(double distance) {
        return measure == Measure.COUNT ? Math.exp(distance) : distance;
    }

    /** How far an expectation is from the evidence. */
    double gap(double expected, double evidence) {
        return Gap.between(expected, evidence, measure, scale());
    }
}
