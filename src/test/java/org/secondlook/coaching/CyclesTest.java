package org.secondlook.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.goal.TestGoals;
import org.secondlook.notice.TestNotices;
import org.secondlook.observation.TestObservations;
import org.secondlook.pairing.PairingId;
import org.secondlook.pairing.TestPairings;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.practice.TestSteps;
import org.secondlook.recording.TestRecordings;
import org.secondlook.sharing.ShownThing;
import org.secondlook.sharing.Subject;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Two people walk a cycle, one after the other and at once. */
@SecondLookTest
class CyclesTest {

    private static final List<String> STATES = List.of("RUNNING", "STOPPED");

    @Autowired
    TestViewers viewers;

    @Autowired
    TestPairings pairings;

    @Autowired
    TestNotices notices;

    @Autowired
    TestCycles test;

    @Autowired
    TestObservations looks;

    @Autowired
    TestRecordings recordings;

    @Autowired
    TestGoals goals;

    @Autowired
    TestSteps stepsOf;

    @Autowired
    MockMvc mvc;

    @Autowired
    Cycles cycles;

    @Autowired
    Choices choices;

    @Autowired
    CycleDesk desk;

    @Autowired
    Finishes finishes;

    @Autowired
    Steps steps;

    @Autowired
    Stories stories;

    private TestViewer teacher;
    private TestViewer coach;
    private UUID pairing;
    private UUID cycle;

    @BeforeEach
    void pair() {
        teacher = viewers.open(Role.TEACHER);
        coach = viewers.open(Role.COACH, teacher);
        pairing = pairings.pair(teacher, coach);
        cycle = test.begin(pairing, test.model(teacher), "What happens after I have asked", teacher);
    }

    @Test
    void twoWalkItFromALookToALook() {
        Subject before =
                shown(new Subject(Subject.Kind.OBSERVATION, looks.look(recordings.playable(teacher), teacher)));
        Subject goal = shown(new Subject(Subject.Kind.GOAL, goals.goal("Pupils answer each other", teacher)));
        Subject after = shown(
                new Subject(Subject.Kind.OBSERVATION, looks.look(recordings.playable(teacher), 156_000, teacher)));

        assertThat(finish(teacher, "")).contains(Refusal.MISSING);
        test.choose(cycle, "BASELINE", before, teacher);
        test.finish(cycle, "I talk more than I thought", teacher);
        test.choose(cycle, "GOAL", goal, teacher);
        test.finish(cycle, "", teacher);
        test.finish(cycle, "You wait when you listen", coach);
        assertThat(now().stage()).as("both have to say so").isEqualTo(2);
        test.finish(cycle, "", teacher);
        test.finish(cycle, "", teacher);
        assertThat(now().stage()).as("practice may be left out").isEqualTo(4);
        test.choose(cycle, "FOLLOW_UP", after, teacher);
        test.finish(cycle, "", teacher);
        test.finish(cycle, "", teacher, coach);
        assertThat(now().state()).isEqualTo(State.READY);
        test.close(cycle, teacher);

        assertThat(now().state()).isEqualTo(State.CLOSED);
        Story story = stories.of(now(), teacher.viewer());
        assertThat(story.chosen()).extracting(each -> each.artefact().subject()).containsExactly(before, goal, after);
        assertThat(story.told())
                .extracting(each -> each.said().words())
                .containsExactly("I talk more than I thought", "You wait when you listen");
        assertThat(cycles.moves(now())).extracting(Moved::act).endsWith(Act.FINISH_LAST, Act.CLOSE);
    }

    @Test
    void onlyWhatTheCoachSeesCanServe() {
        Subject hidden = new Subject(Subject.Kind.OBSERVATION, looks.look(recordings.playable(teacher), teacher));
        Subject goal = shown(new Subject(Subject.Kind.GOAL, goals.goal("Pupils answer each other", teacher)));
        TestViewer other = viewers.open(Role.TEACHER, teacher);
        Subject others = new Subject(Subject.Kind.OBSERVATION, looks.look(recordings.playable(other), other));

        for (Subject wrong : List.of(hidden, goal, others)) {
            assertThat(choose(Ask.BASELINE, wrong)).as(wrong.toString()).contains(Refusal.THING);
        }
        assertThat(choose(Ask.GOAL, goal)).as("of another stage").contains(Refusal.THING);
    }

    @Test
    void aStepThatIsSharedServesAndPagesLeadToWhatIsToBeDone() throws Exception {
        test.stop(cycle, teacher);
        cycle = test.begin(pairing, teacher);
        comeToTheTalk();
        String talks = "/pairings/" + pairing + "/conversations?agenda=one-step.v1";
        page(teacher).andExpect(content().string(containsString(talks)));
        page(coach).andExpect(content().string(containsString(talks)));
        test.finish(cycle, "", teacher, coach);
        UUID id = stepsOf.active("Breathe first", teacher);
        Subject step = new Subject(Subject.Kind.ACTION_STEP, id);

        assertThat(choose(Ask.ACTION_STEP, step)).as("not shared").contains(Refusal.THING);
        test.choose(cycle, "ACTION_STEP", shown(step), teacher);

        page(teacher).andExpect(content().string(stringContainsInOrder("Breathe first", "/action-steps")));
        page(coach)
                .andExpect(content()
                        .string(allOf(containsString("Breathe first"), not(containsString("/action-steps/" + id)))));
        test.finish(cycle, "", teacher);
        page(teacher).andExpect(content().string(containsString("To my action steps, to rehearse")));
        page(coach).andExpect(content().string(not(containsString("To my action steps"))));
    }

    private ResultActions page(TestViewer viewer) throws Exception {
        return mvc.perform(get("/cycles/" + cycle).with(viewer)).andExpect(status().isOk());
    }

    @Test
    void aLookThroughAnotherLensIsNoLookAfter() {
        test.choose(cycle, "BASELINE", baseline(), teacher);
        comeToTheLookAfter();
        Subject other = shown(new Subject(
                Subject.Kind.OBSERVATION, looks.lookThrough("questions", recordings.playable(teacher), teacher)));

        assertThat(choose(Ask.FOLLOW_UP, other)).contains(Refusal.LENS);
        assertThat(choose(Ask.FOLLOW_UP, baseline())).isEmpty();
    }

    @Test
    void theLookBeforeIsNoLookAfter() {
        Subject before = baseline();
        test.choose(cycle, "BASELINE", before, teacher);
        comeToTheLookAfter();
        Subject after = baseline();

        assertThat(choose(Ask.FOLLOW_UP, before)).contains(Refusal.LENS);
        assertThat(desk.view(now(), teacher.viewer()).current().things().get(0).offered())
                .extracting(ShownThing::subject)
                .containsExactly(after);
    }

    @Test
    void aLookBeforeThatIsChosenAnewIsComparedAnew() {
        test.choose(cycle, "BASELINE", baseline(), teacher);
        comeToTheLookAfter();
        test.choose(cycle, "FOLLOW_UP", baseline(), teacher);
        back(0, coach);
        Subject other = shown(new Subject(
                Subject.Kind.OBSERVATION, looks.lookThrough("questions", recordings.playable(teacher), teacher)));
        test.choose(cycle, "BASELINE", other, teacher);
        comeToTheLookAfter();

        assertThat(finish(teacher, "")).contains(Refusal.LENS);
    }

    @Test
    void whatIsTakenUpAgainIsSaidAnewAndKept() {
        test.choose(cycle, "BASELINE", baseline(), teacher);
        test.finish(cycle, "At first", teacher);
        back(0, coach);
        assertThat(now()).matches(back -> back.stage() == 0 && back.turn() == 1);
        test.finish(cycle, "And then", teacher);

        assertThat(cycles.walk(now()).said()).extracting(Said::words).containsExactly("At first", "And then");
        assertThat(steps.goBack(new CycleId(cycle), now().version(), 3, coach.viewer()))
                .as("what is to come")
                .contains(Refusal.NEWER);
    }

    @Test
    void theOtherOfTheTwoIsToldThatItMoved() {
        String told = "CYCLE_STAGE /cycles/" + cycle;
        assertThat(notices.unread(coach)).as("a cycle has begun").contains(told);
        assertThat(notices.unread(teacher)).doesNotContain(told);

        test.choose(cycle, "BASELINE", baseline(), teacher);
        test.finish(cycle, "", teacher);
        back(0, coach);
        assertThat(notices.unread(teacher)).contains(told);
    }

    @Test
    void theTeacherIsTheAuthorAndNobodySpeaksForTheOther() {
        Subject before = baseline();
        assertThatThrownBy(() -> choices.choose(new CycleId(cycle), 0, Ask.BASELINE, before, coach.viewer()))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> finish(coach, "It is done")).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> steps.end(new CycleId(cycle), 0, Act.CLOSE, coach.viewer()))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> cycles.own(new CycleId(cycle), coach.viewer()))
                .isInstanceOf(NotVisibleException.class);
    }

    @Test
    void whatACoachProposesBeginsWhenTheTeacherSaysSo() {
        test.stop(cycle, teacher);
        cycle = test.begin(pairing, "six-steps.v1", "Short clips", coach);

        assertThat(now().state()).isEqualTo(State.PROPOSED);
        assertThatThrownBy(() -> steps.begin(new CycleId(cycle), 0, "Mine", coach.viewer()))
                .isInstanceOf(NotPermittedException.class);
        assertThat(steps.begin(new CycleId(cycle), 0, "Clips of questions", teacher.viewer()))
                .isEmpty();
        assertThat(now()).matches(begun -> begun.isRunning() && begun.focus().equals("Clips of questions"));
    }

    @Test
    void bothSayAtOnceThatItIsDoneAndItGoesOnOnce() {
        comeToTheTalk();
        AtOnce.run(() -> finish(teacher, "We talked"), () -> finish(coach, "So we did"));

        assertThat(now()).matches(after -> after.stage() == 3 && after.version() == 3);
        assertThat(cycles.walk(now()).saidOf(2)).hasSize(2);
    }

    @Test
    void oneSaysItTwiceAtOnceAndItGoesOnOnce() {
        test.choose(cycle, "BASELINE", baseline(), teacher);
        AtOnce.run(() -> finish(teacher, "Done", 0), () -> finish(teacher, "Done", 0));

        assertThat(now()).matches(after -> after.stage() == 1 && after.version() == 1);
    }

    @Test
    void oneStopsWhatTheOtherGoesOnWith() {
        comeToTheTalk();
        test.finish(cycle, "", teacher);
        int version = now().version();
        AtOnce.run(
                () -> steps.end(new CycleId(cycle), version, Act.STOP, teacher.viewer()),
                () -> finish(coach, "", version));

        assertThat(now().version()).as("one of the two came too late").isEqualTo(version + 1);
        assertThat(STATES).contains(now().state().name());
    }

    @Test
    void twoBeginAtOnceAndAreInOneCycle() {
        test.stop(cycle, teacher);
        CycleId hers = new CycleId(UUID.randomUUID());
        CycleId his = new CycleId(UUID.randomUUID());
        var model = new ModelId("six-steps.v1");
        AtOnce.run(
                () -> cycles.begin(hers, new PairingId(pairing), model, "Hers", teacher.viewer()),
                () -> cycles.begin(his, new PairingId(pairing), model, "His", coach.viewer()));

        assertThat(cycles.open(teacher.viewer())).hasSize(1);
        assertThat(cycles.begin(
                        new CycleId(UUID.randomUUID()), new PairingId(pairing), model, "More", teacher.viewer()))
                .contains(Refusal.OPEN);
    }

    @Test
    void aPairingEndsWhileSomebodyGoesOn() {
        test.choose(cycle, "BASELINE", baseline(), teacher);
        AtOnce.run(() -> pairings.end(pairing, coach), () -> finish(teacher, "Done", 0));

        assertThat(now().state()).isEqualTo(State.STOPPED);
        assertThat(stories.of(now(), teacher.viewer()).chosen()).hasSize(1);
        assertThatThrownBy(() -> cycles.get(new CycleId(cycle), coach.viewer()))
                .isInstanceOf(NotVisibleException.class);
        assertThat(finish(teacher, "Still")).contains(Refusal.NEWER);
    }

    @Test
    void whatIsDeletedServesNothingAnyMore() {
        UUID goal = goals.goal("Pupils answer each other", teacher);
        Subject shown = shown(new Subject(Subject.Kind.GOAL, goal));
        test.choose(cycle, "BASELINE", baseline(), teacher);
        test.finish(cycle, "", teacher);
        test.choose(cycle, "GOAL", shown, teacher);

        goals.remove(goal, teacher);

        assertThat(finish(teacher, "")).contains(Refusal.MISSING);
    }

    @Test
    void whatIsOverIsTakenAwayAndWhatGoesOnIsNot() {
        assertThatThrownBy(() -> cycles.remove(new CycleId(cycle), teacher.viewer()))
                .isInstanceOf(NotPermittedException.class);
        test.stop(cycle, coach);
        cycles.remove(new CycleId(cycle), teacher.viewer());

        assertThat(cycles.all(coach.viewer())).isEmpty();
    }

    @Test
    void aSchoolsOwnWayIsItsPeoplesAlone() {
        TestViewer elsewhere = viewers.open(Role.TEACHER);
        TestViewer theirs = viewers.open(Role.COACH, elsewhere);
        UUID other = pairings.pair(elsewhere, theirs);
        var model = new ModelId(test.model(teacher));

        assertThatThrownBy(() -> cycles.begin(
                        new CycleId(UUID.randomUUID()), new PairingId(other), model, "x", elsewhere.viewer()))
                .isInstanceOf(NotVisibleException.class);
    }

    private void comeToTheTalk() {
        test.choose(cycle, "BASELINE", baseline(), teacher);
        test.finish(cycle, "", teacher);
        test.choose(cycle, "GOAL", shown(new Subject(Subject.Kind.GOAL, goals.goal("They wait", teacher))), teacher);
        test.finish(cycle, "", teacher);
    }

    private void comeToTheLookAfter() {
        test.finish(cycle, "", teacher);
        if (cycles.walk(now()).held(1, Ask.GOAL).isEmpty()) {
            test.choose(
                    cycle, "GOAL", shown(new Subject(Subject.Kind.GOAL, goals.goal("They wait", teacher))), teacher);
        }
        test.finish(cycle, "", teacher);
        test.finish(cycle, "", teacher, coach);
        test.finish(cycle, "", teacher);
    }

    private Subject baseline() {
        return shown(new Subject(Subject.Kind.OBSERVATION, looks.look(recordings.playable(teacher), teacher)));
    }

    private Subject shown(Subject subject) {
        test.show(pairing, subject, teacher);
        return subject;
    }

    private Optional<Refusal> choose(Ask ask, Subject subject) {
        return choices.choose(new CycleId(cycle), now().version(), ask, subject, teacher.viewer());
    }

    private void back(int stage, TestViewer by) {
        assertThat(steps.goBack(new CycleId(cycle), now().version(), stage, by.viewer()))
                .isEmpty();
    }

    private Optional<Refusal> finish(TestViewer by, String words) {
        return finish(by, words, now().version());
    }

    private Optional<Refusal> finish(TestViewer by, String words, int version) {
        return finishes.finish(new CycleId(cycle), version, words, by.viewer());
    }

    private Cycle now() {
        return cycles.get(new CycleId(cycle), teacher.viewer());
    }
}
