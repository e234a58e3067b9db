package org.secondlook.observation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether two rows of values go up and down together, from -1 to 1: the correlation of their ranks, equal values sharing the
 * mean of theirs. Spearman, C. (1904), The proof and measurement of association between two things, American Journal of
 * Psychology 15, 72-101; ties after Kendall, M. G. (1945), The treatment of ties in ranking problems, Biometrika 33, 239-251.
 */
final class Spearman {

    private Spearman() {}

    /** Empty where one of the rows never changes. */
    static OptionalDouble of(List<Double> one, List<Double> other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException("rows of " + one.size() + " and " + other.size());
        }
        double[] ranks = ranks(one);
        double[] others = ranks(other);
        double spread = Math.sqrt(product(ranks, ranks) * product(others, others));
        return spread == 0 ? OptionalDouble.empty() : OptionalDouble.of(product(ranks, others) / spread);
    }

    private static double[] ranks(List<Double> values) {
        return values.stream().mapToDouble(value -> rank(value, values)).toArray();
    }

    private static double rank(double value, List<Double> values) {
        long below = values.stream().filter(each -> each < value).count();
        long same = values.stream().filter(each -> each == value).count();
        return below + (same + 1) / 2.0;
    }

    /** The sum of what both are away from their mean, multiplied; the mean of ranks is known. */
    private static double product(double[] one, double[] other) {
        double mean = (one.length + 1) / 2.0;
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - mean) * (other[i] - mean);
        }
        return sum;
    }
}
