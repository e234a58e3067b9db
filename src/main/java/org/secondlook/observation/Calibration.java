package org.secondlook.observation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How well somebody's expectations of one thing fit over several lessons.
 *
 * <p>Bias and absolute accuracy after Schraw, G. (2009), A conceptual analysis of five measures of metacognitive monitoring,
 * Metacognition and Learning 4, 33-45; accuracy as the mean distance instead of its square, so that it has the unit of what is
 * expected. The share of ranges that contained the truth after Lichtenstein, Fischhoff and Phillips (1982), Calibration of
 * probabilities, in Judgment under Uncertainty, 306-334.
 *
 * @param lessons how many there are
 * @param bias the mean of the gaps: above zero where more is expected than there is
 * @param distance the mean of the gaps without their signs
 * @param contained how many ranges contained what the video shows
 * @param order whether lessons in which more is expected are those in which there is more; empty before the fifth
 */
record Calibration(int lessons, double bias, double distance, int contained, OptionalDouble order) {

    private static final int ENOUGH_TO_ORDER = 5;

    static Calibration of(List<Judgement> judgements) {
        return new Calibration(
                judgements.size(),
                judgements.stream().mapToDouble(Judgement::gap).average().orElse(0),
                judgements.stream()
                        .mapToDouble(each -> Math.abs(each.gap()))
                        .average()
                        .orElse(0),
                (int) judgements.stream().filter(Judgement::contained).count(),
                order(judgements));
    }

    private static OptionalDouble order(List<Judgement> judgements) {
        return judgements.size() < ENOUGH_TO_ORDER
                ? OptionalDouble.empty()
                : Spearman.of(
                        judgements.stream().map(Judgement::expected).toList(),
                        judgements.stream().map(Judgement::evidence).toList());
    }

    /** What was expected of one lesson, and what it shows. */
    record Judgement(double expected, double evidence, double gap, boolean contained) {}
}
