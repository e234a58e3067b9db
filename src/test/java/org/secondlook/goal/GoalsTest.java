package org.secondlook.goal;

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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.culture.TestVision;
import org.secondlook.people.Portion;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.sharing.Subject;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A teacher's own goals: what they say and said, which part of the vision they serve, and how many one works on. */
@SecondLookTest
class GoalsTest {

    private static final String SENTENCE = "My pupils answer each other";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    Goals goals;

    @Autowired
    GoalPages pages;

    @Autowired
    OwnGoals taken;

    @Autowired
    TestGoals given;

    @Autowired
    TestVision vision;

    @Autowired
    TestShares shares;

    private TestViewer teacher;

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
    }

    @Test
    void aGoalIsBegunWithOneSentenceAndStandsOnItsPages() throws Exception {
        send(get("/goals")).andExpect(content().string(containsString("No goal yet.")));
        send(get("/goals/new")).andExpect(content().string(containsString("my pupils answer each other, not only me")));
        String id = UUID.randomUUID().toString();

        send(words("/goals", id, SENTENCE)).andExpect(status().is3xxRedirection());
        send(words("/goals", id, SENTENCE)).andExpect(status().is3xxRedirection());

        assertThat(goals.own(teacher.viewer())).as("sent twice, it is one").hasSize(1);
        for (String page : List.of("/goals", "/goals/active", "/goals/" + id, "/goals/" + id + "/words")) {
            send(get(page)).andExpect(content().string(containsString(SENTENCE)));
        }
    }

    @Test
    void whereverAGoalStandsItSaysWhetherOthersSeeIt() throws Exception {
        UUID id = given.goal(SENTENCE, teacher);
        var pages = List.of("/goals", "/goals/active", "/goals/" + id, "/goals/" + id + "/words");
        for (String page : pages) {
            send(get(page)).andExpect(content().string(not(containsString("people you chose"))));
        }
        shares.share(
                new Subject(Subject.Kind.GOAL, id), teacher, viewers.open(Role.COACH, teacher), Duration.ofDays(1));
        for (String page : pages) {
            send(get(page)).andExpect(content().string(containsString("people you chose")));
        }
    }

    @Test
    void whatIsMissingIsAskedForAndNothingTypedIsLost() throws Exception {
        send(words("/goals", UUID.randomUUID().toString(), " ")
                        .param("powerful", "They <i>learn</i> more")
                        .param("review", "soon"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("in one sentence what your pupils will do")))
                .andExpect(content().string(containsString("They &lt;i&gt;learn&lt;/i&gt; more")))
                .andExpect(content().string(containsString("value=\"soon\"")));
        assertThat(goals.own(teacher.viewer())).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBackAndTakenAlong() throws Exception {
        UUID part = UUID.randomUUID();
        vision.say(viewers.open(Role.ADMINISTRATOR, teacher), List.of(part), "Every pupil speaks");
        String id = UUID.randomUUID().toString();
        send(words("/goals", id, "😀".repeat(200))
                        .param("powerful", "é".repeat(600))
                        .param("easy", "One\r\nTwo")
                        .param("compelling", "So")
                        .param("reachable", "By")
                        .param("part", part.toString())
                        .param("review", "2026-12-24"))
                .andExpect(status().is3xxRedirection());

        GoalText kept = goals.own(teacher.viewer()).get(0).text();
        assertThat(kept.said()).containsExactly("😀".repeat(200), "é".repeat(600), "One\nTwo", "So", "By");
        assertThat(kept.part()).isEqualTo(part);
        assertThat(kept.reviewOn()).isEqualTo("2026-12-24");
        assertThat(taken.export(teacher.viewer()))
                .singleElement()
                .satisfies(portion -> assertThat(portion.entries().get(0).lines())
                        .extracting(Portion.Line::text)
                        .contains("Every pupil speaks", "2026-12-24", "One\nTwo"));
    }

    @Test
    void threeAreWorkedOnAtOnceAlsoByManyWindows() throws Exception {
        given.goal("One", teacher);
        given.goal("Two", teacher);

        AtOnce.run(this::beginAnother, this::beginAnother, this::beginAnother);

        assertThat(goals.active(teacher.viewer())).hasSize(Goal.MOST_ACTIVE);
        assertThat(beginAnother()).isEqualTo(422);
    }

    private int beginAnother() throws Exception {
        return send(words("/goals", UUID.randomUUID().toString(), SENTENCE))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void inOtherWordsItIsAVersionAndTheEarlierOneStays() throws Exception {
        UUID id = given.goal(SENTENCE, teacher);

        send(words("/goals/" + id + "/words", id.toString(), "They ask each other")
                        .param("version", "1"))
                .andExpect(status().is3xxRedirection());
        send(words("/goals/" + id + "/words", id.toString(), "They ask each other")
                        .param("version", "1"))
                .andExpect(status().is3xxRedirection());

        assertThat(pages.versions(new GoalId(id)))
                .extracting(version -> version.text().sentence())
                .containsExactly("They ask each other", SENTENCE);
        send(get("/goals/" + id)).andExpect(content().string(stringContainsInOrder("What it was before", SENTENCE)));
    }

    @Test
    void whoIsOvertakenSeesBothTexts() throws Exception {
        UUID id = given.goal(SENTENCE, teacher);
        goals.say(new GoalId(id), 1, TestGoals.text("They ask each other", null), teacher.viewer());

        send(words("/goals/" + id + "/words", id.toString(), "They listen").param("version", "1"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "They ask each other", "name=\"version\" value=\"2\"", "They listen")));
        assertThat(goals.get(new GoalId(id), teacher.viewer()).text().sentence())
                .isEqualTo("They ask each other");
    }

    @Test
    void aPartOfTheVisionThatWasTakenAwayIsStillShownInItsOldWords() throws Exception {
        UUID speak = UUID.randomUUID();
        UUID read = UUID.randomUUID();
        TestViewer administrator = viewers.open(Role.ADMINISTRATOR, teacher);
        vision.say(administrator, List.of(speak, read), "Every pupil speaks", "Every pupil reads");
        UUID id = given.goal(SENTENCE, speak, teacher);

        vision.say(administrator, List.of(speak, read), "Every pupil is heard", "Every pupil reads");
        send(get("/goals/" + id)).andExpect(content().string(containsString("Every pupil is heard")));

        vision.say(administrator, List.of(read), "Every pupil reads");
        send(get("/goals/" + id))
                .andExpect(content()
                        .string(stringContainsInOrder("Every pupil is heard", "no longer part of what the school")));
        send(words("/goals/" + id + "/words", id.toString(), "They listen")
                        .param("version", "1")
                        .param("part", speak.toString()))
                .andExpect(status().is3xxRedirection());
        send(words("/goals", UUID.randomUUID().toString(), "Another").param("part", speak.toString()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("does not name that part any more")));
    }

    @Test
    void itIsReachedOrPutAsideByItsOwnersWordAndTakenUpAgain() throws Exception {
        UUID id = given.goal(SENTENCE, teacher);
        for (String ending : List.of("REACHED", "ASIDE")) {
            close(id, ending).andExpect(status().is3xxRedirection());
            close(id, ending).andExpect(status().is3xxRedirection());
            assertThat(goals.active(teacher.viewer())).isEmpty();
            send(get("/goals/active"))
                    .andExpect(content().string(containsString("What would you like to be different")));
            send(post("/goals/" + id + "/closure/removal")).andExpect(status().is3xxRedirection());
            send(post("/goals/" + id + "/closure/removal")).andExpect(status().is3xxRedirection());
        }

        assertThat(goals.active(teacher.viewer())).hasSize(1);
        assertThat(pages.closures(new GoalId(id)))
                .extracting(Closure::ending)
                .containsExactly(Ending.ASIDE, Ending.REACHED);
        close(id, "WON").andExpect(status().isBadRequest());
    }

    @Test
    void whatIsClosedIsNotChangedAndAFourthIsNotTakenUp() throws Exception {
        UUID id = given.goal(SENTENCE, teacher);
        close(id, "ASIDE");
        send(words("/goals/" + id + "/words", id.toString(), "They listen").param("version", "1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("They listen")));

        given.goal("One", teacher);
        given.goal("Two", teacher);
        given.goal("Three", teacher);
        send(post("/goals/" + id + "/closure/removal"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("three goals already")));
    }

    @Test
    void itIsNobodyElses() throws Exception {
        UUID id = given.goal(SENTENCE, teacher);
        TestViewer lead = viewers.open(Role.PD_LEAD, teacher);

        mvc.perform(get("/goals").with(lead)).andExpect(content().string(not(containsString(SENTENCE))));
        mvc.perform(words("/goals", id.toString(), "Mine now").with(lead)).andExpect(status().isNotFound());
        assertThat(goals.get(new GoalId(id), teacher.viewer()).text().sentence())
                .isEqualTo(SENTENCE);
    }

    private ResultActions close(UUID id, String ending) throws Exception {
        return send(post("/goals/" + id + "/closure").param("ending", ending));
    }

    private static MockHttpServletRequestBuilder words(String address, String id, String sentence) {
        return post(address).param("id", id).param("pupils", sentence);
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(teacher));
    }
}
