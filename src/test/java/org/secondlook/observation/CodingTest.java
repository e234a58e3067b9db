package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.observation.Definition.Element;
import org.secondlook.observation.Definition.IntervalRule;

/** What a coding says about a lesson, worked by hand. */
@Tag("once")
class CodingTest {

    private static final Coverage TEN_MINUTES = played(0, 600);

    private final List<Event> events = new ArrayList<>();

    @Test
    void whatWasPlayedTwiceCountsOnce() {
        Coverage coverage = played(60, 120).plus(List.of(stretch(0, 30), stretch(100, 180), stretch(30, 40)));

        assertThat(coverage.stretches()).containsExactly(stretch(0, 40), stretch(60, 180));
        assertThat(coverage.length()).isEqualTo(160_000);
        assertThat(coverage.within(List.of(stretch(20, 70), stretch(50, 80)))).isEqualTo(40_000);
    }

    /** Teacher from 0, pupils from 240, nobody from 300 on. */
    @Test
    void aStateLastsUntilAnotherOfItsGroupBegins() {
        code("teacher", 0, null);
        code("pupil", 240, null);
        code("quiet", 300, null);

        assertThat(share("teacher", TEN_MINUTES)).isEqualTo(40);
        assertThat(share("pupil", TEN_MINUTES)).isEqualTo(10);
        assertThat(share("quiet", TEN_MINUTES)).isEqualTo(50);
    }

    @Test
    void whatWasNotPlayedCountsForNobody() {
        code("teacher", 0, null);
        code("pupil", 480, null);

        assertThat(share("teacher", played(0, 240).plus(List.of(stretch(480, 600)))))
                .isCloseTo(66.667, within(0.001));
    }

    @Test
    void aStateThatWasEndedLeavesTheRestToNobody() {
        code("pupil", 60, 120L);

        assertThat(share("pupil", TEN_MINUTES)).isEqualTo(10);
        assertThat(share("teacher", TEN_MINUTES)).isZero();
    }

    @Test
    void aStateThatIsPutInLaterCutsTheOneBefore() {
        code("teacher", 0, 600L);
        code("pupil", 300, 360L);

        assertThat(share("teacher", TEN_MINUTES)).isEqualTo(50);
        assertThat(share("pupil", TEN_MINUTES)).isEqualTo(10);
    }

    /** Seven open questions in twenty minutes are three and a half in ten. */
    @Test
    void countsAreToldForTenMinutes() {
        for (long at = 0; at < 7; at++) {
            code("open", at * 100, null);
        }

        assertThat(evidence(indicator(Measure.COUNT, List.of("open"), List.of()), played(0, 1200)))
                .isEqualTo(new Finding.Evidence(3.5, 7, null));
    }

    @Test
    void aShareOfQuestionsComesWithItsInterval() {
        code("open", 1, null);
        code("closed", 2, null);
        code("closed", 3, null);
        code("closed", 4, null);

        var found = (Finding.Evidence)
                evidence(indicator(Measure.SHARE_OF_COUNT, List.of("open"), List.of("open", "closed")), TEN_MINUTES);

        assertThat(found.value()).isEqualTo(25);
        assertThat(found.count()).isEqualTo(4);
        assertThat(found.likely()).isNotNull();
        assertThat(found.likely().low()).isCloseTo(4.56, within(0.01));
        assertThat(found.likely().high()).isCloseTo(69.94, within(0.01));
    }

    @Test
    void whereNothingWasAskedNoShareIsSaid() {
        assertThat(evidence(indicator(Measure.SHARE_OF_COUNT, List.of("open"), List.of("open")), TEN_MINUTES))
                .isInstanceOf(Finding.Nothing.class);
        assertThat(evidence(indicator(Measure.MEAN_DURATION, List.of("wait"), List.of()), TEN_MINUTES))
                .isInstanceOf(Finding.Nothing.class);
    }

    /** One second, and four; the third was never ended. */
    @Test
    void theMeanIsTakenOfWhatWasEnded() {
        code("wait", 10, 11L);
        code("wait", 20, 24L);
        code("wait", 30, null);

        assertThat(evidence(indicator(Measure.MEAN_DURATION, List.of("wait"), List.of()), TEN_MINUTES))
                .isEqualTo(new Finding.Evidence(2.5, 2, null));
    }

    @ParameterizedTest
    @CsvSource({"299, 1", "0, 300", "120, 180"})
    void belowFiveMinutesItIsSaidHowMuchIsMissing(int seconds, int missing) {
        Coverage coverage = seconds == 0 ? new Coverage(List.of()) : played(0, seconds);

        var found = evidence(indicator(Measure.COUNT, List.of("open"), List.of()), coverage);

        assertThat(found).isEqualTo(new Finding.TooLittle(missing * 1000L, 0));
        assertThat(((Finding.TooLittle) found).secondsMissing()).isEqualTo(missing);
    }

    @Test
    void belowTwentyIntervalsItIsSaidHowManyAreMissing() {
        for (long i = 0; i < 19; i++) {
            code("open", i * 3, null);
        }
        Indicator open = indicator(Measure.SHARE_OF_INTERVALS, List.of("open"), List.of());

        assertThat(byIntervals(open)).isEqualTo(new Finding.TooLittle(0, 1));
        code("closed", 60, null);
        assertThat(((Finding.Evidence) byIntervals(open)).value()).isEqualTo(95);
        assertThat(((Finding.Evidence) byIntervals(open)).count()).isEqualTo(20);
    }

    @Test
    void whatIsCodedTwiceInAnIntervalIsOne() {
        for (long i = 0; i < 20; i++) {
            code("open", i * 3, null);
        }
        code("open", 1, null);
        code("closed", 1, null);

        var open = (Finding.Evidence)
                byIntervals(indicator(Measure.SHARE_OF_COUNT, List.of("open"), List.of("open", "closed")));
        assertThat(open.count()).isEqualTo(21);
    }

    @Test
    void anAreaIsTheMeanOfItsElementsOnceAllAreRated() {
        Indicator area = indicator(Measure.RATING, List.of("first", "second"), List.of());

        assertThat(rated(area, Map.of("first", 4))).isInstanceOf(Finding.Nothing.class);
        assertThat(rated(area, Map.of("first", 4, "second", 3))).isEqualTo(new Finding.Evidence(3.5, 2, null));
    }

    @Test
    void whatWasTakenBackCountsForNothing() {
        events.add(new Event(new EventId(UUID.randomUUID()), "teacher", 0, null, 1, true));

        assertThat(share("teacher", TEN_MINUTES)).isZero();
    }

    private double share(String code, Coverage coverage) {
        return ((Finding.Evidence) evidence(indicator(Measure.SHARE_OF_TIME, List.of(code), List.of()), coverage))
                .value();
    }

    private Finding evidence(Indicator indicator, Coverage coverage) {
        return new Reading(new Coding(framework(indicator, null), events, coverage, Stretch.upTo(null)), Map.of())
                .of(indicator);
    }

    private Finding byIntervals(Indicator indicator) {
        var rule = new IntervalRule(3, "Every three seconds");
        return new Reading(new Coding(framework(indicator, rule), events, TEN_MINUTES, Stretch.upTo(null)), Map.of())
                .of(indicator);
    }

    private Finding rated(Indicator indicator, Map<String, Integer> ratings) {
        return new Reading(new Coding(framework(indicator, null), events, TEN_MINUTES, Stretch.upTo(null)), ratings)
                .of(indicator);
    }

    private void code(String code, long second, @Nullable Long end) {
        events.add(new Event(
                new EventId(UUID.randomUUID()), code, second * 1000, end == null ? null : end * 1000, 0, false));
    }

    private static Coverage played(long from, long to) {
        return new Coverage(List.of(stretch(from, to)));
    }

    private static Stretch stretch(long from, long to) {
        return new Stretch(from * 1000, to * 1000);
    }

    private static Indicator indicator(Measure measure, List<String> codes, List<String> of) {
        return indicator("it", measure, codes, of);
    }

    private static Indicator indicator(String key, Measure measure, List<String> codes, List<String> of) {
        return new Indicator(key, "It", "How much of it?", measure, codes, of, measure == Measure.RATING ? 5 : 100, 1);
    }

    private static Definition framework(Indicator indicator, @Nullable IntervalRule rule) {
        return new Definition(
                1,
                "Talk",
                "For tests.",
                "Free",
                "Here",
                rule,
                List.of(
                        state("teacher", "voice"),
                        state("pupil", "voice"),
                        state("quiet", "voice"),
                        state("wait", null),
                        point("open"),
                        point("closed")),
                List.of(new Element("first", "First", "Area", "One"), new Element("second", "Second", "Area", "Two")),
                List.of(
                        indicator,
                        indicator("another", Measure.COUNT, List.of("open"), List.of()),
                        indicator("third", Measure.COUNT, List.of("closed"), List.of())),
                List.of("What helped?", "What surprised you?"));
    }

    private static Code state(String key, @Nullable String group) {
        return new Code(key, key, Code.Kind.STATE, null, key, Hue.BLUE, key, group, null);
    }

    private static Code point(String key) {
        return new Code(key, key, Code.Kind.POINT, null, key, Hue.SLATE, key, null, null);
    }
}
