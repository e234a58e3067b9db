package org.secondlook.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.goal.TestGoals;
import org.secondlook.people.Portion;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.PolicyTable;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A teacher's own action steps: what they say and said, one at a time, and what may be done with them in which state. */
@SecondLookTest
class ActionStepsTest {

    private static final String MOVE = "After my first question I say nothing for a breath";

    /** What its owner is answered, and what happens. */
    private static final String POLICY = """
            a step that is                | not begun | worked on | put aside | mastered
            taken up                      | 302       | 302       | 302       | 302
            taken up while another is     | 422       | -         | 422       | 422
            taken up instead of another   | 302       | -         | 302       | 302
            put aside                     | 409       | 302       | 302       | 409
            mastered                      | 409       | 302       | 409       | 302
            said in other words           | 302       | 302       | 302       | 302
            tried                         | 409       | 302       | 302       | 302
            planned                       | 302       | 302       | 302       | 302
            rehearsed                     | 302       | 302       | 302       | 302
            deleted                       | 302       | 302       | 302       | 302
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    TestGoals goals;

    @Autowired
    TestSteps given;

    @Autowired
    ActionSteps steps;

    @Autowired
    Stints stints;

    @Autowired
    OwnSteps taken;

    @Autowired
    JdbcClient db;

    private TestViewer teacher;

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void itsOwnerMayDoWhatTheTableSaysAndNobodyElseAnything(String act, Map<String, String> answers) throws Exception {
        for (var expected : answers.entrySet()) {
            if (!expected.getValue().equals("-")) {
                TestViewer owner = viewers.open(Role.TEACHER);
                UUID id = bring(expected.getKey(), owner);
                UUID other = act.contains("another") ? given.active("Another", owner) : null;
                TestViewer lead = viewers.open(Role.PD_LEAD, owner);

                assertThat(answer(act, id, other, lead)).as("for a lead").isEqualTo(404);
                assertThat(answer(act, id, other, owner))
                        .as("%s, when it is %s", act, expected.getKey())
                        .isEqualTo(Integer.parseInt(expected.getValue()));
                assertThat(db.sql("select count(*) from practice_stint where open_of = :person")
                                .param("person", owner.person().value())
                                .query(Long.class)
                                .single())
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    private UUID bring(String state, TestViewer owner) {
        return switch (state) {
            case "not begun" -> given.draft("Breathe first", owner);
            case "worked on" -> given.active("Breathe first", owner);
            case "put aside" -> given.ended("Breathe first", Ending.ASIDE, owner);
            case "mastered" -> given.ended("Breathe first", Ending.MASTERED, owner);
            default -> throw new AssertionError("nobody knows a step that is " + state);
        };
    }

    private int answer(String act, UUID id, UUID other, TestViewer viewer) throws Exception {
        String page = "/action-steps/" + id;
        MockHttpServletRequestBuilder request = switch (act) {
            case "taken up", "taken up while another is" -> post(page + "/stint");
            case "taken up instead of another" -> post(page + "/stint").param("instead", other.toString());
            case "put aside" -> post(page + "/stint/ending").param("ending", "ASIDE");
            case "mastered" -> post(page + "/stint/ending").param("ending", "MASTERED");
            case "said in other words" ->
                words(page + "/words", id.toString(), "Wait").param("version", "1");
            case "tried" ->
                post(page + "/attempts").param("attempt", UUID.randomUUID().toString());
            case "planned" ->
                post(page + "/plans").param("moment", "I have asked").param("will", "breathe");
            case "rehearsed" -> post(page + "/rehearsals").param("script", "Hands down");
            case "deleted" -> post(page + "/removal");
            default -> throw new AssertionError("nobody knows how a step is " + act);
        };
        return mvc.perform(request.with(viewer)).andReturn().getResponse().getStatus();
    }

    @Test
    void aStepIsWrittenAskedAboutBegunAndStandsOnItsPages() throws Exception {
        send(get("/action-steps")).andExpect(content().string(containsString("No step yet.")));
        String id = UUID.randomUUID().toString();
        send(post("/action-steps")
                        .param("id", id)
                        .param("name", "Better")
                        .param("behaviour", "Be better at questions")
                        .param("signs", "One\r\n\r\n Two "))
                .andExpect(status().is3xxRedirection());
        send(get("/action-steps/" + id)).andExpect(content().string(containsString("An aim has no moment")));

        send(words("/action-steps/" + id + "/words", id, "Breathe first").param("version", "1"))
                .andExpect(status().is3xxRedirection());
        send(get("/action-steps/" + id))
                .andExpect(content().string(not(containsString("An aim has no moment"))))
                .andExpect(content().string(stringContainsInOrder("What it was before", "Be better at questions")));
        send(post("/action-steps/" + id + "/stint")).andExpect(status().is3xxRedirection());

        for (String page : List.of("", "/active", "/" + id, "/" + id + "/today", "/" + id + "/words")) {
            send(get("/action-steps" + page)).andExpect(content().string(containsString(MOVE)));
        }
    }

    @Test
    void aStepOfTheLibraryIsTakenAndChanged() throws Exception {
        send(get("/action-steps/ideas")).andExpect(content().string(containsString("strategy=wait-time&amp;number=3")));
        send(get("/action-steps/new").param("strategy", "wait-time").param("number", "3"))
                .andExpect(content()
                        .string(stringContainsInOrder("straight after the main question", "no arms are in the air")));
        UUID id = UUID.randomUUID();
        send(words("/action-steps", id.toString(), "Mine").param("strategy", "wait-time"));

        send(get("/action-steps/" + id))
                .andExpect(content().string(containsString("Wait after the question, and after")));
        send(get("/action-steps/new").param("strategy", "no-such").param("number", "99"))
                .andExpect(status().isOk());
    }

    @Test
    void whatIsMissingIsAskedForAndNothingTypedIsLost() throws Exception {
        send(post("/action-steps").param("name", "<i>Wait</i>").param("signs", "x".repeat(161)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("say in a sentence what you will do")))
                .andExpect(content().string(containsString("each of at most 160")))
                .andExpect(content().string(containsString("&lt;i&gt;Wait&lt;/i&gt;")));
        assertThat(steps.own(teacher.viewer())).isEmpty();
    }

    @Test
    void oneAtATimeAlsoInManyWindows() {
        UUID one = given.draft("One", teacher);
        UUID two = given.draft("Two", teacher);
        UUID three = given.draft("Three", teacher);

        AtOnce.run(() -> begin(one), () -> begin(two), () -> begin(three));

        assertThat(steps.own(teacher.viewer()).stream().filter(ActionStep::isActive))
                .hasSize(1);
        AtOnce.run(() -> begin(one, two), () -> begin(two, three), () -> begin(three, one));
        assertThat(steps.own(teacher.viewer()).stream().filter(ActionStep::isActive))
                .hasSize(1);
    }

    private void begin(UUID id) {
        stints.begin(new StepId(id), null, teacher.viewer());
    }

    private void begin(UUID id, UUID instead) {
        stints.begin(new StepId(id), instead, teacher.viewer());
    }

    @Test
    void whoIsOvertakenSeesBothTexts() throws Exception {
        UUID id = given.draft("Breathe first", teacher);
        String page = "/action-steps/" + id + "/words";
        send(words(page, id.toString(), "Count to three").param("version", "1"));
        send(words(page, id.toString(), "Look round").param("version", "1"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(stringContainsInOrder("Count to three", "name=\"version\" value=\"2\"", "Look round")));

        assertThat(steps.get(new StepId(id), teacher.viewer()).text().name()).isEqualTo("Count to three");
    }

    @Test
    void itServesAGoalUntilThatIsDeleted() throws Exception {
        UUID goal = goals.goal("They answer each other", teacher);
        UUID foreign = goals.goal("Not yours", viewers.open(Role.TEACHER, teacher));
        send(get("/goals/" + goal)).andExpect(content().string(containsString("/action-steps/new?goal=" + goal)));
        UUID id = UUID.randomUUID();
        send(words("/action-steps", id.toString(), "Pass it on").param("goal", foreign.toString()))
                .andExpect(status().isNotFound());
        send(words("/action-steps", id.toString(), "Pass it on").param("goal", goal.toString()));
        send(get("/action-steps/" + id)).andExpect(content().string(containsString("They answer each other")));

        send(post("/goals/" + goal + "/removal")).andExpect(status().is3xxRedirection());

        assertThat(steps.get(new StepId(id), teacher.viewer()).goal()).isNull();
        send(get("/action-steps/" + id)).andExpect(status().isOk());
    }

    @Test
    void rehearsalsAreRecordingsOrWordsAndAreRepeated() throws Exception {
        UUID id = given.active("Breathe first", teacher);
        String page = "/action-steps/" + id;
        UUID lesson = recordings.playable(teacher).value();
        UUID foreign = recordings.playable(viewers.open(Role.TEACHER, teacher)).value();
        send(post(page + "/rehearsals").param("recording", foreign.toString())).andExpect(status().isNotFound());
        send(post(page + "/rehearsals").param("script", " ")).andExpect(status().is(422));
        send(post(page + "/rehearsals").param("recording", lesson.toString())).andExpect(status().is3xxRedirection());
        UUID script = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++) {
            send(post(page + "/rehearsals")
                            .param("id", script.toString())
                            .param("script", "Hands down while we think."))
                    .andExpect(status().is3xxRedirection());
            send(post(page + "/rehearsals/" + script + "/repetitions")
                            .param("repetition", UUID.randomUUID().toString()))
                    .andExpect(status().is3xxRedirection());
        }
        send(get(page))
                .andExpect(content().string(containsString("kind=RECORDING&amp;subject=" + lesson)))
                .andExpect(content().string(stringContainsInOrder("Hands down while we think.", "Done again on")));
        assertThat(db.sql("select count(*) from practice_repetition where rehearsal_id = :id")
                        .param("id", script)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        send(post("/recordings/" + lesson + "/erasure")).andExpect(status().is3xxRedirection());
        send(post(page + "/rehearsals/" + script + "/removal")).andExpect(status().is3xxRedirection());

        send(get(page)).andExpect(content().string(containsString("Not rehearsed yet.")));
    }

    @Test
    void whatIsKeptIsTakenAlong() throws Exception {
        UUID id = given.active("Breathe first", teacher);
        given.plan(id, "2", "10:40", "Europe/London", teacher);
        given.tried(id, "😀 They waited too", false, Duration.ZERO, teacher);
        send(post("/action-steps/" + id + "/rehearsals").param("script", "Hands down"));

        assertThat(taken.export(teacher.viewer()))
                .singleElement()
                .satisfies(portion -> assertThat(portion.entries().get(0).lines())
                        .extracting(Portion.Line::text)
                        .contains(MOVE, "When it is Tuesday, 10:40, and I am with Year 8, I will breathe in and out.")
                        .anyMatch(line -> line.endsWith("😀 They waited too"))
                        .anyMatch(line -> line.endsWith("Hands down")));
    }

    private static MockHttpServletRequestBuilder words(String address, String id, String name) {
        return post(address).param("id", id).param("name", name).param("behaviour", MOVE);
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(teacher));
    }

    static Stream<Object[]> rows() {
        return PolicyTable.rows(POLICY);
    }
}
