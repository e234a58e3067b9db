package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.secondlook.observation.TestObservations.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.observation.Goal.Progress;
import org.secondlook.observation.Goal.Stage;
import org.secondlook.observation.Growth.LeftOut;
import org.secondlook.observation.Growth.Why;
import org.secondlook.recording.RecordingId;
import tools.jackson.databind.json.JsonMapper;

/** What has changed over lessons, worked by hand: pupils talk for a part of ten minutes. */
@Tag("once")
class GrowthTest {

    private static final Instant FIRST_DAY = Instant.parse("2026-09-01T08:00:00Z");
    private static final String KEY = "pupil-share";

    private static final Framework TALK = version(1, text -> text);
    private static final Framework RENAMED =
            version(2, text -> text.replace("\"A pupil talks\"", "\"One pupil talks\""));
    private static final Framework COUNTED_OTHERWISE =
            version(3, text -> text.replace("One pupil speaks so that", "One or two pupils speak so that"));
    private static final Framework ENDED_OTHERWISE =
            version(4, text -> text.replace("Nobody speaks: thinking", "Hardly anybody speaks: thinking"));
    private static final Framework ASKED_OTHERWISE =
            version(5, text -> text.replace("does one pupil talk to the class", "does a pupil talk to all"));

    private final List<GrowthLook> looks = new ArrayList<>();
    private final Map<ObservationId, Coded> coded = new HashMap<>();
    private @Nullable Goal goal;

    @Test
    void evidenceAndGapChangeApartFromEachOther() {
        lesson(TALK, 18, 40.0);
        lesson(TALK, 22, 30.0);
        lesson(TALK, 26, 20.0);

        GrowthLine line = read().newest();
        assertThat(line.points()).extracting(GrowthPoint::value).containsExactly(18.0, 22.0, 26.0);
        assertThat(line.points()).extracting(point -> point.row().gap()).containsExactly(22.0, 8.0, -6.0);
        assertThat(line.distance()).isEqualTo(new Change(22, 6));
        assertThat(line.distance().isLess()).isTrue();
        assertThat(line.minutes()).isEqualTo(30);
    }

    @Test
    void lessonsOfWhichNothingWasExpectedSayNothingOfTheGap() {
        lesson(TALK, 18, null);
        lesson(TALK, 22, 30.0);
        assertThat(read().newest().distance()).isNull();

        lesson(TALK, 26, null);
        lesson(TALK, 30, 29.0);
        assertThat(read().newest().distance()).isEqualTo(new Change(8, 1));
        assertThat(read().newest().first().value()).isEqualTo(18);
    }

    /** Seven expected and none there, then three: ln 15 and ln 1; told as fifteen times, and once. */
    @Test
    void countsAreOffByTimes() {
        Framework questions = version("questions", 1, text -> text);
        look(questions, RecordingId.next(), 600, List.of(), new Estimate(5, 7, 9), "open-count");
        look(
                questions,
                RecordingId.next(),
                600,
                List.of(event("open", 1000, null), event("open", 2000, null), event("open", 3000, null)),
                new Estimate(2, 3, 4),
                "open-count");

        GrowthLine line = read(questions, "open-count").newest();
        assertThat(line.first().distance()).isCloseTo(2.708050, within(1e-6));
        assertThat(line.distance().from()).isCloseTo(15, within(1e-9));
        assertThat(line.distance().to()).isCloseTo(1, within(1e-9));
    }

    @Test
    void whatIsLeftOutSaysWhy() {
        RecordingId lesson = lesson(TALK, 18, 40.0);
        GrowthLook again = look(TALK, lesson, 600, List.of(event("pupil", 0, 60_000L)), null, KEY);
        GrowthLook little = look(TALK, RecordingId.next(), 120, List.of(), null, KEY);

        assertThat(read().newest().points()).hasSize(1);
        assertThat(read().leftOut())
                .containsExactly(
                        new LeftOut(again, Why.AGAIN, null),
                        new LeftOut(little, Why.TOO_LITTLE, new Finding.TooLittle(180_000, 0)));
    }

    @Test
    void aShareOfNothingIsLeftOut() {
        Framework questions = version("questions", 1, text -> text);
        GrowthLook silent = look(questions, RecordingId.next(), 600, List.of(), null, "open-share");

        Growth growth = read(questions, "open-share");
        assertThat(growth.newest()).isNull();
        assertThat(growth.leftOut()).containsExactly(new LeftOut(silent, Why.NOTHING, null));
    }

    @Test
    void aLookThatSaidNothingLeavesRoomForTheNextAtItsLesson() {
        Framework questions = version("questions", 1, text -> text);
        GrowthLook silent = look(questions, RecordingId.next(), 600, List.of(), null, "open-share");
        look(questions, silent.observation().recording(), 600, List.of(event("open", 1000, null)), null, "open-share");

        assertThat(read(questions, "open-share").newest().points()).hasSize(1);
    }

    @Test
    void anotherNameMakesNoBreak() {
        lesson(TALK, 18, 40.0);
        lesson(RENAMED, 22, 30.0);

        assertThat(read().lines()).hasSize(1);
    }

    /** Also what counts as quiet: where it begins, a pupil's talk ends. */
    @Test
    void anotherMeaningBreaksTheLine() {
        for (Framework changed : List.of(COUNTED_OTHERWISE, ENDED_OTHERWISE, ASKED_OTHERWISE)) {
            looks.clear();
            lesson(TALK, 18, 40.0);
            lesson(changed, 22, 30.0);
            lesson(changed, 26, 28.0);

            assertThat(read(changed, KEY).lines())
                    .extracting(line -> line.points().size())
                    .containsExactly(1, 2);
            assertThat(read(changed, KEY).newest().distance()).isEqualTo(new Change(8, 2));
        }
    }

    /** From which value to which, towards which goal, set after how many of the lessons. */
    @ParameterizedTest
    @CsvSource({
        "18, 26, 30, 1, TOWARDS, 18, 26",
        "18, 26, 30, 0, TOWARDS, 18, 26",
        "18, 26, 30, 2, SET,     26, 26",
        "18, 30, 30, 1, REACHED, 18, 30",
        "18, 45, 30, 1, REACHED, 18, 45",
        "18, 12, 30, 1, OPEN,    18, 12",
        "18, 18, 30, 1, OPEN,    18, 18",
        "60, 45, 30, 1, TOWARDS, 60, 45",
        "60, 20, 30, 1, REACHED, 60, 20",
        "30, 45, 30, 1, OPEN,    30, 45",
        "30, 30, 30, 1, REACHED, 30, 30"
    })
    void lessonsMoveTowardsAGoal(
            double first, double newest, double value, int lessonsBefore, Stage stage, double from, double to) {
        goal = new Goal(value, TALK.id(), day(lessonsBefore).minusSeconds(1));
        lesson(TALK, first, null);
        lesson(TALK, newest, null);

        assertThat(read().progress()).isEqualTo(new Progress(stage, from, to));
    }

    @Test
    void aGoalIsForWhatItWasSaidOf() {
        goal = new Goal(30, TALK.id(), day(1));
        lesson(TALK, 18, null);
        lesson(RENAMED, 22, null);
        assertThat(read(RENAMED, KEY).goal()).isEqualTo(goal);

        lesson(COUNTED_OTHERWISE, 26, null);
        assertThat(read(COUNTED_OTHERWISE, KEY).goal()).isNull();
        assertThat(read(COUNTED_OTHERWISE, KEY).progress()).isNull();
    }

    @Test
    void withoutAGoalNothingMovesTowardsOne() {
        lesson(TALK, 18, 40.0);

        assertThat(read().progress()).isNull();
    }

    /** Pupils talk for so many per cent of ten minutes. */
    private RecordingId lesson(Framework framework, double percent, @Nullable Double expected) {
        RecordingId lesson = RecordingId.next();
        Estimate estimate = expected == null ? null : new Estimate(expected - 5, expected, expected + 5);
        look(framework, lesson, 600, List.of(event("pupil", 0, (long) (percent * 6000))), estimate, KEY);
        return lesson;
    }

    private GrowthLook look(
            Framework framework,
            RecordingId lesson,
            int seconds,
            List<Event> events,
            @Nullable Estimate estimate,
            String key) {
        Instant at = day(looks.size());
        var observation = new Observation(ObservationId.next(), lesson, framework, 0, at, at, null);
        var look = new GrowthLook(observation, "Fractions", at, seconds * 1000L, 0, goal);
        looks.add(look);
        coded.put(observation.id(), new Coded(events, List.of(new Stretch(0, seconds * 1000L)), estimate, Map.of()));
        assertThat(framework.definition().indicator(key)).isPresent();
        return look;
    }

    private static Instant day(int number) {
        return FIRST_DAY.plus(Duration.ofDays(7L * number));
    }

    private Growth read() {
        return read(TALK, KEY);
    }

    private Growth read(Framework newest, String key) {
        return GrowthReader.read(newest, newest.definition().indicator(key).orElseThrow(), looks, coded);
    }

    private static Framework version(int number, UnaryOperator<String> change) {
        return version("talk-and-quiet", number, change);
    }

    private static Framework version(String slug, int number, UnaryOperator<String> change) {
        String text = FrameworkFile.all().stream()
                .filter(file -> file.slug().equals(slug))
                .findAny()
                .map(FrameworkFile::definition)
                .orElseThrow();
        String changed = change.apply(text);
        assertThat(number == 1 || !Objects.equals(text, changed)).isTrue();
        return new Framework(
                FrameworkId.next(), slug, number, JsonMapper.builder().build().readValue(changed, Definition.class));
    }
}
