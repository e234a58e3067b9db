package org.secondlook.observation;

/**
 * How far what somebody expected is from what the video shows: above zero where they expected more.
 *
 * <p>The signed difference is the bias of one judgement: Schraw, G. (2009), A conceptual analysis of five measures of metacognitive
 * monitoring, Metacognition and Learning 4, 33-45. Counts are compared as a ratio, with one half added to both so that none of
 * something can be compared too: Haldane, J. B. S. (1956), The estimation and significance of the logarithm of a ratio of
 * frequencies, Annals of Human Genetics 20, 309-311.
 */
final class Gap {

    private static final double HALF = 0.5;

    private Gap() {}

    static double between(double expected, double evidence, Measure measure, Range scale) {
        return switch (measure) {
            case SHARE_OF_TIME, SHARE_OF_COUNT, SHARE_OF_INTERVALS, MEAN_DURATION -> expected - evidence;
            case COUNT -> Math.log(times(expected, evidence));
            case RATING -> (expected - evidence) / (scale.high() - scale.low());
        };
    }

    /** How many times as many were expected. */
    static double times(double expected, double evidence) {
        return (expected + HALF) / (evidence + HALF);
    }
}
