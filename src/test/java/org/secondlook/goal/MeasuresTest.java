package org.secondlook.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.observation.Aims;
import org.secondlook.observation.IndicatorKey;
import org.secondlook.observation.TestObservations;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** By what a goal is seen to move: its target is the line in the picture of growth, and stands nowhere else. */
@SecondLookTest
class MeasuresTest {

    private static final IndicatorKey KEY = new IndicatorKey("talk-and-quiet", "pupil-share");
    private static final String GROWTH = "/growth/" + KEY;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    TestObservations looks;

    @Autowired
    TestGoals given;

    @Autowired
    Goals goals;

    @Autowired
    Aims aims;

    @Autowired
    JdbcClient db;

    private TestViewer teacher;
    private UUID goal;
    private UUID look;

    @BeforeEach
    void lookAtALesson() {
        teacher = viewers.open(Role.TEACHER);
        goal = given.goal("My pupils answer each other", teacher);
        look = looks.look(recordings.playable(teacher), teacher);
    }

    @Test
    void theNewestLessonIsSuggestedAndKeptAsTheSource() throws Exception {
        send(post(page("/indicator")).param("indicator", KEY.toString())).andExpect(status().is3xxRedirection());
        send(get(page("/measure")).param("indicator", KEY.toString()))
                .andExpect(content().string(stringContainsInOrder("shows 18 %", "value=\"18\"")));

        measure("18", "30").andExpect(status().is3xxRedirection());
        assertThat(measured().source()).isEqualTo(look);
        send(get(page("")))
                .andExpect(content().string(containsString("/observations/" + look + "/gap")))
                .andExpect(content().string(containsString("You began at 18 %, as your lesson of")));

        measure("20,5", "30");
        assertThat(measured().baseline()).isEqualTo(20.5);
        assertThat(measured().source()).as("a figure of one's own").isNull();
    }

    @Test
    void theTargetIsTheLineInThePictureOfGrowth() throws Exception {
        measure("18", "30");
        send(get(GROWTH)).andExpect(content().string(containsString("Your goal is 30 %.")));
        send(get("/goals/active")).andExpect(content().string(containsString("Your goal is 30 %. The newest lesson")));

        send(post(GROWTH + "/goal").param("goal", "35"));
        send(get(page(""))).andExpect(content().string(containsString("Your goal is 35 %.")));

        send(post(GROWTH + "/goal/removal"));
        send(get(page(""))).andExpect(content().string(containsString("You have not said yet where")));
    }

    @Test
    void theLineGoesWithTheGoalAndComesBackWithIt() throws Exception {
        measure("18", "30");
        send(post(page("/closure")).param("ending", "ASIDE"));
        assertThat(target()).isNull();
        send(get(page(""))).andExpect(content().string(containsString("You aimed at 30 %.")));

        send(post(page("/closure/removal")));
        assertThat(target()).isEqualTo(30.0);

        send(post(page("/closure")).param("ending", "REACHED"));
        send(post(GROWTH + "/goal").param("goal", "40"));
        send(post(page("/closure/removal")));
        assertThat(target()).as("a line that was laid meanwhile stays").isEqualTo(40.0);

        send(post(page("/removal"))).andExpect(status().is3xxRedirection());
        assertThat(target()).isNull();
        assertThat(goals.own(teacher.viewer())).isEmpty();
    }

    @Test
    void ofAnIndicatorThereIsOneGoalThatIsWorkedOn() throws Exception {
        measure("18", "30");
        UUID other = given.goal("They ask", teacher);
        send(post("/goals/" + other + "/measure")
                        .param("indicator", KEY.toString())
                        .param("target", "50"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Another goal that you are working on")));
        assertThat(target()).isEqualTo(30.0);

        send(post(page("/closure")).param("ending", "ASIDE"));
        given.measure(other, "", "50", teacher);
        send(post(page("/closure/removal")))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Another goal that you are working on")));
        assertThat(target()).isEqualTo(50.0);
    }

    @Test
    void anotherIndicatorTakesTheLineAlongAndNoneTakesItAway() throws Exception {
        measure("18", "30");
        send(post(page("/measure"))
                        .param("indicator", "talk-and-quiet/quiet-share")
                        .param("target", "10"))
                .andExpect(status().is3xxRedirection());
        assertThat(target()).isNull();

        send(post(page("/measure/removal"))).andExpect(status().is3xxRedirection());
        assertThat(lines()).isZero();
        send(get(page(""))).andExpect(content().string(containsString("a goal does without a number")));
    }

    @ParameterizedTest
    @CsvSource({"x, 30, Where it is now: give one number", "18, 101, Where you would like it to be: give one number"})
    void aNumberIsOnTheScale(String baseline, String target, String told) throws Exception {
        measure(baseline, target)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(told)))
                .andExpect(content().string(containsString("value=\"" + baseline + "\"")));
        assertThat(lines()).isZero();
    }

    @Test
    void whatNoLensAsksForIsRefused() throws Exception {
        for (String key : new String[] {"", "talk-and-quiet", "talk-and-quiet/nothing", "../x", "<b>/<b>"}) {
            send(post(page("/indicator")).param("indicator", key)).andExpect(status().is(422));
            send(post(page("/measure")).param("indicator", key).param("target", "30"))
                    .andExpect(status().is(422))
                    .andExpect(content().string(not(containsString("<b>/"))));
        }
    }

    @Test
    void theSourceGoesWithItsLessonAndTheFigureStays() throws Exception {
        measure("18", "30");
        send(post("/observations/" + look + "/removal")).andExpect(status().is3xxRedirection());

        assertThat(measured().source()).isNull();
        assertThat(measured().baseline()).isEqualTo(18.0);
        send(get(page(""))).andExpect(content().string(containsString("No lesson of yours says anything of it yet")));
    }

    private Measure measured() {
        return goals.get(new GoalId(goal), teacher.viewer()).measure();
    }

    private Double target() {
        return aims.find(KEY, teacher.person()).orElseThrow().target();
    }

    private long lines() {
        return db.sql("select count(*) from observation_goal where person_id = :person")
                .param("person", teacher.person().value())
                .query(Long.class)
                .single();
    }

    private ResultActions measure(String baseline, String target) throws Exception {
        return send(post(page("/measure"))
                .param("indicator", KEY.toString())
                .param("baseline", baseline)
                .param("target", target));
    }

    private String page(String below) {
        return "/goals/" + goal + below;
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(teacher));
    }
}
