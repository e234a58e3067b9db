package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.secondlook.observation.TestObservations.event;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What somebody sees of what has changed over their lessons, and the goals that they set. */
@SecondLookTest
class GrowthControllerTest {

    private static final String PAGE = "/growth/talk-and-quiet/pupil-share";

    @Autowired
    MockMvc mvc;

    @Autowired
    Growths growths;

    @Autowired
    Gaps gaps;

    @Autowired
    Observations observations;

    @Autowired
    TestObservations looks;

    @Autowired
    GoalPages goals;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
    }

    @Test
    void oneLessonIsNotOfferedAndTwoAre() throws Exception {
        lesson(18, 600);
        lesson(26, 290);
        send(get("/growth")).andExpect(content().string(containsString("There is nothing to lay side by side yet.")));

        lesson(26, 600);
        send(get("/growth"))
                .andExpect(content().string(containsString(PAGE)))
                .andExpect(content().string(containsString("2 lessons")))
                .andExpect(content().string(not(containsString("/growth/questions"))));
    }

    /** Forty expected each time: 22 points away, then 14. */
    @Test
    void thePictureIsToldInWordsAndInATable() throws Exception {
        lesson(18, 600);
        lesson(26, 600);

        send(get(PAGE))
                .andExpect(content().string(containsString("2 lessons, 20.0 minutes coded by you")))
                .andExpect(content().string(containsString("shows 18 %, the newest, of")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "What you expected was off by 22 points at first, and by 14 points in the newest lesson.")))
                .andExpect(content().string(containsString("you see it more sharply")))
                .andExpect(content().string(containsString("gap +14 points")))
                .andExpect(content().string(containsString("/celebrations/new?words=A%20pupil%20talks")))
                .andExpect(content().string(containsString("data-shown=\"26.0\"")));
    }

    @Test
    void whatIsLeftOutIsNamed() throws Exception {
        RecordingId lesson = lesson(18, 600);
        lesson(26, 170);
        coded(lesson, 20, 600);

        send(get(PAGE))
                .andExpect(content().string(containsString("Code 2 min 10 s more to see this fairly.")))
                .andExpect(content().string(containsString("A later look at a lesson that is there already.")))
                .andExpect(content().string(containsString("Your one lesson shows 18 %.")));
    }

    @Test
    void aGoalIsSetChangedAndTakenAway() throws Exception {
        lesson(18, 600);
        send(post(PAGE + "/goal").param("goal", "30")).andExpect(redirectedUrlPattern(PAGE + "*"));
        send(get(PAGE)).andExpect(content().string(containsString("Your goal is 30 %. The newest lesson")));
        lesson(26, 600);
        send(get(PAGE))
                .andExpect(content().string(containsString("Towards your goal: from 18 % to 26 %, goal 30 %.")))
                .andExpect(content().string(containsString("data-goal=\"30.0\"")));

        send(post(PAGE + "/goal").param("goal", "12,5"));
        assertThat(growth("talk-and-quiet", "pupil-share").goal().value()).isEqualTo(12.5);
        send(post(PAGE + "/goal/removal")).andExpect(redirectedUrlPattern(PAGE + "*"));
        send(post(PAGE + "/goal/removal")).andExpect(redirectedUrlPattern(PAGE + "*"));
        assertThat(growth("talk-and-quiet", "pupil-share").goal()).isNull();
        assertThat(goals.of(teacher.person())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "thirty", "-1", "101", "NaN", "1e1", "<b>"})
    void aGoalIsANumberOnTheScale(String typed) throws Exception {
        lesson(18, 600);

        send(post(PAGE + "/goal").param("goal", typed))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Give one number between 0 and 100.")));
        assertThat(goals.of(teacher.person())).isEmpty();
    }

    @Test
    void ofTwoTabsThatSetAGoalAtOnceOneWins() {
        lesson(18, 600);
        Growth growth = growth("talk-and-quiet", "pupil-share");
        AtOnce.run(() -> growths.aim(growth, 30, teacher.viewer()), () -> growths.aim(growth, 40, teacher.viewer()));

        assertThat(goals.of(teacher.person()))
                .extracting(GoalPages.Row::goal)
                .containsAnyOf(30.0, 40.0)
                .hasSize(1);
    }

    @Test
    void nobodyElsesLessonsAreAmongThem() throws Exception {
        lesson(18, 600);
        lesson(26, 600);
        TestViewer lead = viewers.open(Role.PD_LEAD, teacher);

        mvc.perform(get(PAGE).with(lead)).andExpect(status().isNotFound());
        assertThat(growths.choices(lead.viewer())).isEmpty();
    }

    /** Whatever is coded and cut away, it is the same evidence as on the page about the gap. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "talk-and-quiet",
                "questions",
                "flanders",
                "copus",
                "teach-primary",
                "rosenshine",
                "coaching-talk"
            })
    void theEvidenceIsThatOfTheGap(String slug) {
        var chance = new Random(slug.hashCode());
        for (int lesson = 0; lesson < 3; lesson++) {
            RecordingId recording = recording();
            Observation look = looks.begun(slug, recording, teacher);
            looks.coded(look, teacher, events(look.framework().definition(), chance), new Stretch(0, 2_700_000));
            observations.rate(look.id(), ratings(look.framework().definition()), teacher.viewer());
            recordings.move(recording, 20 * lesson, lesson == 1 ? 1500 : null);
        }

        List<Growths.GrowthChoice> choices = growths.choices(teacher.viewer());
        assertThat(choices).hasSize(1);
        choices.get(0).indicators().keySet().forEach(indicator -> assertThatItIsThatOfTheGap(slug, indicator));
    }

    private void assertThatItIsThatOfTheGap(String slug, Indicator indicator) {
        for (GrowthLine line : growth(slug, indicator.key()).lines()) {
            for (GrowthPoint point : line.points()) {
                GapRow row = gaps.of(point.look().observation(), teacher.viewer()).stream()
                        .filter(each -> each.indicator().equals(indicator))
                        .findAny()
                        .orElseThrow();
                assertThat(point.row().finding()).isEqualTo(row.finding());
            }
        }
    }

    private static Map<String, Integer> ratings(Definition lens) {
        return lens.elements().stream().collect(Collectors.toMap(Definition.Element::key, element -> 3));
    }

    private static List<Event> events(Definition lens, Random chance) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            Code code = lens.codes().get(chance.nextInt(lens.codes().size()));
            long start = chance.nextInt(2_700) * 1000L;
            Long end =
                    code.isState() && chance.nextBoolean() ? Long.valueOf(start + 1000L * chance.nextInt(1, 90)) : null;
            events.add(event(code.key(), start, end));
        }
        return events;
    }

    /** So many per cent of the time that was coded a pupil talks; forty were expected. */
    private RecordingId lesson(int percent, int seconds) {
        RecordingId lesson = recording();
        coded(lesson, percent, seconds);
        return lesson;
    }

    private RecordingId recording() {
        clock.advance(Duration.ofMinutes(1));
        return recordings.playable(teacher, TestFootage.INDEX_FIRST, Duration.ofMinutes(45));
    }

    private void coded(RecordingId lesson, int percent, int seconds) {
        Observation look = looks.expected(lesson, teacher);
        looks.coded(
                look, teacher, List.of(event("pupil", 0, 10L * percent * seconds)), new Stretch(0, seconds * 1000L));
    }

    private Growth growth(String slug, String key) {
        return growths.of(slug, key, teacher.viewer());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(teacher));
    }
}
