package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.observation.Calibration.Judgement;

/** Each formula against values worked by hand, printed in its paper, or computed by a library of others. */
@Tag("once")
class GapTest {

    private static final Range HUNDRED = new Range(0, 100);
    private static final Range FIVE = new Range(1, 5);

    @ParameterizedTest
    @CsvSource({"40, 18, 22", "18, 40, -22", "30, 30, 0"})
    void sharesDifferByPoints(double expected, double evidence, double points) {
        assertThat(Gap.between(expected, evidence, Measure.SHARE_OF_TIME, HUNDRED))
                .isEqualTo(points);
        assertThat(Gap.between(expected, evidence, Measure.SHARE_OF_COUNT, HUNDRED))
                .isEqualTo(points);
        assertThat(Gap.between(expected, evidence, Measure.SHARE_OF_INTERVALS, HUNDRED))
                .isEqualTo(points);
    }

    @Test
    void meanDurationsDifferBySeconds() {
        assertThat(Gap.between(2.4, 1.3, Measure.MEAN_DURATION, new Range(0, 10)))
                .isCloseTo(1.1, within(1e-12));
    }

    /** (9.5 + 0.5) / (4.5 + 0.5) = 2; ln 2 = 0.693147; none of both is no gap; none where 7 were expected is ln 15. */
    @ParameterizedTest
    @CsvSource({"9.5, 4.5, 0.693147", "4.5, 9.5, -0.693147", "0, 0, 0", "7, 0, 2.708050"})
    void countsDifferByTheLogarithmOfTheirRatio(double expected, double evidence, double gap) {
        assertThat(Gap.between(expected, evidence, Measure.COUNT, new Range(0, 20)))
                .isCloseTo(gap, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"5, 1, 1", "1, 5, -1", "4, 3, 0.25", "3.5, 3, 0.125"})
    void ratingsDifferByPartsOfTheirScale(double expected, double evidence, double gap) {
        assertThat(Gap.between(expected, evidence, Measure.RATING, FIVE)).isEqualTo(gap);
    }

    /** Gaps of +20, -10 and +2: their mean is 4, without signs 32 / 3; two of three ranges contained the evidence. */
    @Test
    void calibrationIsBiasAndDistanceAndRanges() {
        Calibration calibration = Calibration.of(List.of(
                new Judgement(60, 40, 20, false), new Judgement(30, 40, -10, true), new Judgement(42, 40, 2, true)));

        assertThat(calibration.bias()).isEqualTo(4);
        assertThat(calibration.distance()).isCloseTo(32.0 / 3, within(1e-12));
        assertThat(calibration.contained()).isEqualTo(2);
        assertThat(calibration.order()).isEmpty();
    }

    @Test
    void orderIsSaidFromTheFifthLessonOn() {
        List<Judgement> five = IntStream.range(0, 5)
                .mapToObj(i -> new Judgement(i * i, i, i * i - i, true))
                .toList();

        assertThat(Calibration.of(five.subList(0, 4)).order()).isEmpty();
        assertThat(Calibration.of(five).order()).hasValue(1);
        assertThat(Calibration.of(List.of()).bias()).isZero();
    }

    /** Ranks 1 2 3 4 5 against 2 1 4 3 5: 1 - 6 * 4 / (5 * 24) = 0.8. */
    @Test
    void ranksCorrelateAsByHand() {
        assertThat(Spearman.of(List.of(10d, 20d, 30d, 40d, 50d), List.of(7d, 3d, 11d, 9d, 60d))
                        .orElseThrow())
                .isCloseTo(0.8, within(1e-12));
    }

    @Test
    void ranksCorrelateAsInALibraryTiesIncluded() {
        double[][] rows = {
            {30, 30, 40, 55, 55, 55, 70}, {10, 20, 20, 60, 50, 50, 90}, {9, 8, 8, 7, 1, 2, 2}, {5, 5, 5, 5, 5, 5, 6}
        };
        for (double[] one : rows) {
            for (double[] other : rows) {
                assertThat(Spearman.of(list(one), list(other)).orElseThrow())
                        .isCloseTo(new SpearmansCorrelation().correlation(one, other), within(1e-12));
            }
        }
    }

    @Test
    void whatNeverChangesHasNoOrder() {
        assertThat(Spearman.of(List.of(4d, 4d, 4d), List.of(1d, 2d, 3d))).isEmpty();
        assertThatThrownBy(() -> Spearman.of(List.of(4d), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** The values of table I in Newcombe, R. G. (1998), Statistics in Medicine 17, 857-872, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void sharesLieWithinWilsonsInterval(int seen, int all, double low, double high) {
        Range interval = Wilson.interval(seen, all);

        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
        Range others = Wilson.interval(all - seen, all);
        assertThat(others.low()).isCloseTo(1 - interval.high(), within(1e-12));
    }

    @Test
    void noShareIsTakenOfNothing() {
        assertThatThrownBy(() -> Wilson.interval(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.interval(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Of 50 moments 20 are A for both, 15 B for both: 0.7; by chance 0.5 * 0.6 + 0.5 * 0.4 = 0.5; kappa 0.2 / 0.5. */
    @Test
    void agreementIsAShareAndKappa() {
        List<String> one = moments("A", 25, "B", 25);
        List<String> other = moments("A", 20, "B", 5, "A", 10, "B", 15);

        Agreement agreement = Agreement.of(one, other);

        assertThat(agreement.share()).isEqualTo(0.7);
        assertThat(agreement.kappa().orElseThrow()).isCloseTo(0.4, within(1e-12));
        assertThat(Agreement.of(one, one).kappa()).hasValue(1);
    }

    @Test
    void whereOnlyOneThingIsSaidChanceSaysItToo() {
        Agreement agreement = Agreement.of(moments("A", 9), moments("A", 9));

        assertThat(agreement.share()).isEqualTo(1);
        assertThat(agreement.kappa()).isEmpty();
        assertThatThrownBy(() -> Agreement.of(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static List<String> moments(Object... codesAndLengths) {
        return IntStream.range(0, codesAndLengths.length / 2)
                .boxed()
                .flatMap(i ->
                        Collections.nCopies((int) codesAndLengths[2 * i + 1], (String) codesAndLengths[2 * i]).stream())
                .toList();
    }
}
