package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.secondlook.observation.TestObservations.event;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.observation.Finding.Evidence;

/** How far two codings say the same, worked by hand. */
@Tag("once")
class ComparisonTest {

    private static final double NEARLY = 1e-9;

    private static final Definition TALK = FrameworkFileTest.framework("talk-and-quiet");
    private static final Definition QUESTIONS = FrameworkFileTest.framework("questions");
    private static final Definition FLANDERS = FrameworkFileTest.framework("flanders");

    /** Of 600 seconds both say pupil in 60, each alone in 60, neither in 420: 0.8; by chance 0.04 + 0.64; 0.12 / 0.32. */
    @Test
    void whatLastsIsComparedSecondBySecond() {
        Sameness same = same(
                "pupil-share",
                coding(TALK, stretch(0, 600), event("pupil", 0, 120_000L)),
                coding(TALK, stretch(0, 600), event("pupil", 60_000, 180_000L)));

        assertThat(same.unit()).isEqualTo(Sameness.Unit.SECOND);
        assertThat(same.count()).isEqualTo(600);
        assertThat(same.agreement().share()).isCloseTo(0.8, within(NEARLY));
        assertThat(same.agreement().kappa().orElseThrow()).isCloseTo(0.375, within(NEARLY));
    }

    /**
     * Both coded 300 to 600. The one says pupil to 400, the other from 350: both 50, the one 50, the other 200, neither none. 3/18; by chance
     * 1/3 * 5/6 + 2/3 * 1/6 = 7/18; -4/11.
     */
    @Test
    void whatOneAloneHasWatchedComparesWithNothing() {
        Comparison comparison = Comparison.of(
                coding(TALK, stretch(0, 600), event("pupil", 0, null), event("quiet", 400_000, null)),
                coding(TALK, stretch(300, 900), event("teacher", 300_000, null), event("pupil", 350_000, null)));
        ComparedRow row = row("pupil-share", comparison);

        assertThat(comparison.coverage().stretches()).containsExactly(stretch(300, 600));
        assertThat(comparison.missing()).isNull();
        assertThat(((Evidence) row.one().finding()).value()).isCloseTo(100 / 3.0, within(NEARLY));
        assertThat(((Evidence) row.other().finding()).value()).isCloseTo(250 / 3.0, within(NEARLY));
        assertThat(row.percent()).isCloseTo(100 / 6.0, within(NEARLY));
        assertThat(row.kappa()).isCloseTo(-4 / 11.0, within(NEARLY));
        assertThat(row.meaning()).isEqualTo("less");
    }

    /** The state that ends the one lies outside of what both coded, and so does what comes after it. */
    @Test
    void whatEndsWhereOnlyOneWatchedEndsNevertheless() {
        Comparison comparison = Comparison.of(
                coding(TALK, stretch(0, 900), event("pupil", 0, null), event("quiet", 400_000, 500_000L)),
                coding(TALK, List.of(stretch(0, 400), stretch(500, 900)), event("pupil", 0, null)));

        assertThat(comparison.one().time(List.of("pupil"))).isEqualTo(400_000);
        assertThat(comparison.other().time(List.of("pupil"))).isEqualTo(800_000);
    }

    /**
     * 10 and 11.9 are the same, 20 and 22.1 are not, 30 is: both 2, each alone 2, of 600 seconds 594 without. 2/6; (357600 - 355232) /
     * (360000 - 355232).
     */
    @Test
    void momentsAreTheSameWithinTwoSeconds() {
        Sameness same = same(
                "open-share",
                coding(QUESTIONS, stretch(0, 600), moments("open", 10_000, 20_000, 30_000, 100_000)),
                coding(QUESTIONS, stretch(0, 600), moments("open", 11_900, 22_100, 30_000, 200_000)));

        assertThat(same.unit()).isEqualTo(Sameness.Unit.MOMENT);
        assertThat(same.count()).isEqualTo(6);
        assertThat(same.agreement().share()).isCloseTo(1 / 3.0, within(NEARLY));
        assertThat(same.agreement().kappa().orElseThrow()).isCloseTo(2368 / 4768.0, within(NEARLY));
    }

    @Test
    void eachMomentIsTakenOnceAndOnlyForTheSameCode() {
        Sameness twice = same(
                "open-share",
                coding(QUESTIONS, stretch(0, 600), moments("open", 10_000, 11_000)),
                coding(QUESTIONS, stretch(0, 600), moments("open", 10_500)));
        assertThat(twice.count()).isEqualTo(2);
        assertThat(twice.agreement().share()).isEqualTo(0.5);

        Sameness other = same(
                "open-share",
                coding(QUESTIONS, stretch(0, 600), moments("open", 10_000)),
                coding(QUESTIONS, stretch(0, 600), moments("closed", 10_000)));
        assertThat(other.agreement().share()).isZero();
    }

    /** Both marked nine: asking in four of them for both, in one for the one alone: 8/9; by chance 40/81; 32/41. */
    @Test
    void intervalsAreComparedOneByOneWhereBothMarkedSomething() {
        Comparison comparison = Comparison.of(
                coding(FLANDERS, stretch(0, 600), intervals("asks", 1, 5), intervals("lectures", 6, 10)),
                coding(FLANDERS, stretch(0, 600), intervals("asks", 1, 4), intervals("lectures", 5, 9)));
        Indicator asking =
                new Indicator("asking", "Asking", "?", Measure.SHARE_OF_INTERVALS, List.of("asks"), List.of(), 100, 5);
        Sameness same =
                Sameness.of(asking, comparison.one(), comparison.other()).orElseThrow();

        assertThat(same.unit()).isEqualTo(Sameness.Unit.INTERVAL);
        assertThat(same.count()).isEqualTo(9);
        assertThat(same.agreement().share()).isCloseTo(8 / 9.0, within(NEARLY));
        assertThat(same.agreement().kappa().orElseThrow()).isCloseTo(32 / 41.0, within(NEARLY));
        assertThat(Objects.requireNonNull(comparison.missing()).intervalsMissing())
                .isEqualTo(11);
    }

    @Test
    void belowFiveMinutesTogetherNothingIsSaid() {
        Comparison comparison = Comparison.of(
                coding(TALK, stretch(0, 600), event("pupil", 0, null)),
                coding(TALK, stretch(400, 900), event("pupil", 400_000, null)));

        assertThat(Objects.requireNonNull(comparison.missing()).secondsMissing())
                .isEqualTo(100);
    }

    @Test
    void whereNothingWasCodedTogetherNothingIsCompared() {
        Comparison comparison =
                Comparison.of(coding(TALK, stretch(0, 300), event("pupil", 0, null)), coding(TALK, stretch(300, 600)));

        assertThat(comparison.coverage().length()).isZero();
        assertThat(comparison.rows()).noneMatch(ComparedRow::isCompared);
    }

    /** Kappa has no value where chance would say the same. */
    @Test
    void whatNeitherSawIsTheSameAndHasNoKappa() {
        ComparedRow row =
                row("pupil-share", Comparison.of(coding(TALK, stretch(0, 600)), coding(TALK, stretch(0, 600))));

        assertThat(row.percent()).isEqualTo(100);
        assertThat(row.hasKappa()).isFalse();
        assertThat(row.meaning()).isEqualTo("none");
    }

    @Test
    void marksAreDrawnWhereTheyAre() {
        Lanes lanes = Comparison.of(
                        coding(TALK, stretch(100, 500), event("pupil", 150_000, 250_000L)),
                        coding(TALK, stretch(0, 600), event("pupil", 0, null)))
                .lanes()
                .stream()
                .filter(each -> each.indicator().key().equals("pupil-share"))
                .findAny()
                .orElseThrow();

        assertThat(lanes.at(lanes.one().get(0))).isEqualTo("12.500%");
        assertThat(lanes.across(lanes.one().get(0))).isEqualTo("25.000%");
        assertThat(lanes.across(lanes.other().get(0))).isEqualTo("100.000%");
        assertThat(lanes.start() + " " + lanes.end()).isEqualTo("01:40 08:20");
    }

    private static Sameness same(String indicator, Coding one, Coding other) {
        return Objects.requireNonNull(row(indicator, Comparison.of(one, other)).same());
    }

    private static ComparedRow row(String indicator, Comparison comparison) {
        return comparison.rows().stream()
                .filter(row -> row.indicator().key().equals(indicator))
                .findAny()
                .orElseThrow();
    }

    private static Coding coding(Definition framework, Stretch played, Event... events) {
        return coding(framework, List.of(played), events);
    }

    private static Coding coding(Definition framework, Stretch played, Event[] some, Event[] more) {
        return coding(
                framework,
                List.of(played),
                Stream.of(some, more).flatMap(Stream::of).toArray(Event[]::new));
    }

    private static Coding coding(Definition framework, List<Stretch> played, Event... events) {
        return new Coding(framework, List.of(events), new Coverage(played), Stretch.upTo(null));
    }

    private static Event[] moments(String code, long... starts) {
        return LongStream.of(starts).mapToObj(start -> event(code, start, null)).toArray(Event[]::new);
    }

    /** The first one is number one. */
    private static Event[] intervals(String code, long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> event(code, (number - 1) * 3000, null))
                .toArray(Event[]::new);
    }

    private static Stretch stretch(long from, long to) {
        return new Stretch(from * 1000, to * 1000);
    }
}
