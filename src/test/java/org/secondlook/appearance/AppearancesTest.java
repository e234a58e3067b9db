package org.secondlook.appearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.secondlook.culture.Purpose.EXEMPLAR;
import static org.secondlook.culture.Purpose.RECORDING;
import static org.secondlook.culture.Purpose.SHARING;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.culture.ClassId;
import org.secondlook.culture.PupilId;
import org.secondlook.culture.Purpose;
import org.secondlook.culture.TestCode;
import org.secondlook.culture.TestRegisters;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RecordingUncovered;
import org.secondlook.recording.TestRecordings;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

/** A lesson is shared when everybody who can be seen in it may be shown, and rests when somebody may not any more. */
@SecondLookTest
class AppearancesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    TestRegisters registers;

    @Autowired
    TestShares given;

    @Autowired
    TestCode code;

    @Autowired
    Appearances appearances;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private TestViewer owner;
    private TestViewer maria;
    private RecordingId lesson;
    private UUID clip;
    private ClassId year8;

    @BeforeEach
    void begin() {
        owner = viewers.open(Role.TEACHER);
        maria = viewers.open(Role.COACH, owner);
        code.accept(owner);
        lesson = recordings.playable(owner);
        clip = given.clipOf(lesson.value(), owner);
        year8 = registers.begin("Year 8", owner);
    }

    @Test
    void whoeverSharesIsAskedOnceAndGoesOn() throws Exception {
        send(offer("/shares"), owner)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("say who can be seen in this lesson")));
        send(get(page()).param("kind", "CLIP").param("subject", clip.toString()), owner)
                .andExpect(content().string(containsString("Nobody can be recognised")));

        send(say(Answer.NOBODY).param("kind", "CLIP").param("subject", clip.toString()), owner)
                .andExpect(redirectedUrlPattern("/shares/new?kind=CLIP&subject=" + clip + "*"));

        send(offer("/shares"), owner).andExpect(status().isFound());
        assertThat(sees(maria)).isTrue();
        send(get("/shares/new").param("kind", "RECORDING").param("subject", lesson.toString()), owner)
                .andExpect(content().string(not(containsString("who can be seen"))));
    }

    @Test
    void whatWasNotSaidIsNotAllowedAndNobodyElseIsAnswered() throws Exception {
        send(get("/shares/new").param("kind", "RECORDING").param("subject", lesson.toString()), owner)
                .andExpect(content().string(containsString("say who can be seen")));
        assertThat(appearances.allow(SHARING, lesson, owner.viewer())).isFalse();
        assertThatExceptionOfType(NotVisibleException.class)
                .isThrownBy(() -> appearances.allow(SHARING, lesson, maria.viewer()));
    }

    @Test
    void aClassDecidesPupilByPupil() throws Exception {
        sayYear8();
        assertThat(appearances.allow(SHARING, lesson, owner.viewer())).isFalse();
        send(get(page()), owner).andExpect(content().string(containsString("Nothing is written down for this class")));

        registers.add("A.K.", year8, owner, Purpose.values());
        assertThat(appearances.allow(EXEMPLAR, lesson, owner.viewer())).isTrue();
        PupilId seat = registers.add("seat 12", year8, owner, RECORDING);
        assertThat(appearances.allow(SHARING, lesson, owner.viewer())).isFalse();
        assertThat(appearances.allow(RECORDING, lesson, owner.viewer())).isTrue();
        send(offer("/shares/preview"), owner)
                .andExpect(content()
                        .string(allOf(
                                containsString("Somebody who can be seen in this lesson may not be shown"),
                                not(containsString("Share it now")))));

        judge(seat, Judgement.ABSENT).andExpect(redirectedUrlPattern(page() + "*"));
        assertThat(appearances.allow(SHARING, lesson, owner.viewer())).isTrue();
        send(get(page()), owner).andExpect(content().string(containsString("not in this lesson, as you said on")));

        send(post(page() + "/pupils/{pupil}/judgement/removal", seat), owner).andExpect(status().isFound());
        assertThat(appearances.allow(SHARING, lesson, owner.viewer())).isFalse();
    }

    @Test
    void whatIsWithdrawnPausesWhatRunsAndPlaysNoMore() throws Exception {
        registers.add("A.K.", year8, owner, RECORDING, SHARING);
        sayYear8();
        UUID ofClip = given.share(clip, owner, maria);
        UUID ofLesson = given.shareLesson(lesson, owner, maria);
        MockHttpServletRequestBuilder file = played();
        mvc.perform(file).andExpect(status().isOk());

        registers.permit("A.K.", year8, owner, RECORDING);

        mvc.perform(file).andExpect(status().isForbidden());
        for (UUID share : List.of(ofClip, ofLesson)) {
            send(get("/shares/{id}", share), maria).andExpect(status().isNotFound());
        }
        send(get("/recordings/{id}/media/best", lesson), maria).andExpect(status().isNotFound());
        send(get("/shares"), maria).andExpect(content().string(not(containsString("I wait"))));
        send(get("/shares"), owner).andExpect(content().string(containsString("Rests: somebody who can be seen")));
        send(get("/appearances").param("kind", "CLIP").param("subject", clip.toString()), owner)
                .andExpect(redirectedUrlPattern(page() + "*"));
        send(get(page() + "/summary").header("HX-Request", "true"), owner)
                .andExpect(content().string(containsString("For one pupil it is not permitted.")));

        registers.permit("A.K.", year8, owner, RECORDING, SHARING);
        assertThat(sees(maria)).isTrue();
    }

    @Test
    void whoIsAddedToAClassIsAskedAboutBeforeAnythingGoesOn() throws Exception {
        registers.add("A.K.", year8, owner, RECORDING, SHARING);
        sayYear8();
        given.share(clip, owner, maria);

        PupilId late = registers.add("L.M.", year8, owner);
        assertThat(sees(maria)).isFalse();

        judge(late, Judgement.ABSENT);
        assertThat(sees(maria)).isTrue();
    }

    @Test
    void whatIsRestingIsTakenBackAndNotMadeLonger() throws Exception {
        registers.add("A.K.", year8, owner, RECORDING);
        UUID share = given.share(clip, owner, maria);
        sayYear8();
        assertThat(sees(maria)).isFalse();

        send(post("/shares/{id}/extension", share), owner)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("See who, and what you can do")));
        send(post("/shares/{id}/revocation", share), owner).andExpect(status().isFound());
        send(say(Answer.EVERYBODY), owner).andExpect(status().isFound());
        assertThat(sees(maria)).isFalse();
    }

    @Test
    void hiddenIsWhoIsHiddenInWhatIsSeen() throws Exception {
        PupilId pupil = registers.add("A.K.", year8, owner, RECORDING);
        sayYear8();
        judge(pupil, Judgement.BLURRED).andExpect(status().isConflict());
        UUID blur = hide("MAKING", Duration.ofSeconds(-1));
        judge(pupil, Judgement.BLURRED).andExpect(status().isConflict());

        db.sql("update recording_revision set state = 'MADE'").update();
        judge(pupil, Judgement.BLURRED).andExpect(status().isFound());

        given.share(clip, owner, maria);
        clock.advance(Duration.ofMinutes(1));
        UUID later = blur(Duration.ZERO);
        takeAway(later);
        assertThat(sees(maria)).as("it was drawn after the judgement").isTrue();
        takeAway(blur);
        assertThat(sees(maria)).isFalse();
        send(get(page()), owner)
                .andExpect(content().string(containsString("Something that was hidden or cut away can be seen again")));
    }

    @Test
    void whatIsCutAwayAndComesBackIsLookedAtAgain() throws Exception {
        send(say(Answer.NOBODY), owner).andExpect(status().isFound());
        given.share(clip, owner, maria);

        transaction.executeWithoutResult(
                status -> events.publishEvent(new RecordingUncovered(lesson, null, Times.now(clock))));

        assertThat(sees(maria)).isFalse();
        send(say(Answer.NOBODY), owner);
        assertThat(sees(maria)).isTrue();
    }

    @Test
    void aLessonOfWhichNothingWasSaidGoesOnAsItWas() {
        given.share(clip, owner, maria);

        transaction.executeWithoutResult(
                status -> events.publishEvent(new RecordingUncovered(lesson, null, Times.now(clock))));

        assertThat(sees(maria)).isTrue();
    }

    @Test
    void whatIsForgottenPermitsNothing() throws Exception {
        registers.add("A.K.", year8, owner, RECORDING, SHARING);
        PupilId away = registers.add("B.L.", year8, owner);
        sayYear8();
        judge(away, Judgement.ABSENT);
        given.share(clip, owner, maria);

        registers.remove(away, owner);
        assertThat(sees(maria)).as("they were not in it").isTrue();
        registers.remove(registers.add("C.M.", year8, owner), owner);
        assertThat(sees(maria)).isFalse();

        sayYear8();
        assertThat(sees(maria)).isTrue();
        registers.end(year8, owner);
        assertThat(sees(maria)).isFalse();
        send(get(page()), owner).andExpect(content().string(containsString("was taken out of your list")));
    }

    @Test
    void whatIsWithdrawnWhileItIsSharedIsNotSeen() {
        for (int round = 0; round < 5; round++) {
            registers.add("A." + (char) ('B' + round) + ".", year8, owner, RECORDING, SHARING);
            if (round == 0) {
                sayYear8();
            }
            String mark = "A." + (char) ('B' + round) + ".";
            AtOnce.run(() -> registers.permit(mark, year8, owner, RECORDING), () -> send(offer("/shares"), owner));

            assertThat(sees(maria)).isFalse();
            registers.permit(mark, year8, owner, RECORDING, SHARING);
        }
    }

    @Test
    void aClassThatIsRemovedWhileItIsNamedPermitsNothing() {
        registers.add("A.K.", year8, owner, RECORDING, SHARING);
        given.share(clip, owner, maria);

        AtOnce.run(() -> registers.end(year8, owner), () -> {
            try {
                sayYear8();
            } catch (NotVisibleException gone) {
                assertThat(gone).isNotNull();
            }
        });

        Appearance after = appearances.get(lesson, owner.viewer());
        assertThat(after.classes()).isEmpty();
        assertThat(after.isSaid()).isFalse();
        assertThat(sees(maria)).as("nothing was said, or it lapsed").isEqualTo(after.saidOn() == null);
    }

    @Test
    void aPupilWhoIsRemovedWhileTheyAreJudgedIsGone() {
        PupilId pupil = registers.add("A.K.", year8, owner);
        sayYear8();

        AtOnce.run(() -> registers.remove(pupil, owner), () -> {
            try {
                appearances.judge(lesson, pupil, Judgement.ABSENT, owner.viewer());
            } catch (NotVisibleException | StaleException gone) {
                assertThat(gone).isNotNull();
            }
        });

        assertThat(appearances.get(lesson, owner.viewer()).inTheWay()).isZero();
    }

    @Test
    void onlyOnesOwnClassesAreNamedAndPupilsOfTheseJudged() throws Exception {
        ClassId marias = registers.begin("Hers", maria);
        PupilId hers = registers.add("A.K.", marias, maria);
        PupilId elsewhere = registers.add("B.L.", registers.begin("Year 9", owner), owner);
        send(say(Answer.CLASSES).param("classes", marias.toString()), owner).andExpect(status().isNotFound());
        send(say(Answer.CLASSES), owner)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please choose at least one class")));
        sayYear8();

        for (PupilId wrong : Arrays.asList(hers, elsewhere)) {
            judge(wrong, Judgement.ABSENT).andExpect(status().isNotFound());
        }
        assertThat(appearances.get(lesson, owner.viewer()).names(marias)).isFalse();
    }

    private boolean sees(TestViewer viewer) {
        try {
            return send(get("/clips/{id}/watching", clip), viewer)
                            .andReturn()
                            .getResponse()
                            .getStatus()
                    == 200;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void sayYear8() {
        appearances.say(lesson, new AppearanceForm(Answer.CLASSES, List.of(year8.value())), owner.viewer());
    }

    private ResultActions judge(PupilId pupil, Judgement judgement) throws Exception {
        return send(post(page() + "/pupils/{pupil}/judgement", pupil).param("judgement", judgement.name()), owner);
    }

    private UUID hide(String state, Duration from) {
        db.sql("""
                insert into recording_revision (recording_id, number, state, percent) values (:recording, 1, :state, 0)
                """).param("recording", lesson.value()).param("state", state).update();
        return blur(from);
    }

    private UUID blur(Duration from) {
        UUID id = UUID.randomUUID();
        db.sql("""
                insert into recording_blur (id, recording_id, start_millis, end_millis, area_left, area_top, area_width,
                    area_height, solid, added_at)
                values (:id, :recording, 0, 1000, 0, 0, 100, 100, false, :added)
                """)
                .param("id", id)
                .param("recording", lesson.value())
                .param("added", Times.bind(clock.instant().plus(from)))
                .update();
        return id;
    }

    private void takeAway(UUID blur) throws Exception {
        send(post("/recordings/{id}/blurs/{blur}/removal", lesson, blur), owner).andExpect(status().isFound());
    }

    private MockHttpServletRequestBuilder played() throws Exception {
        String address = send(get("/clips/{id}/media/720p", clip), maria)
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        return get("/clips/" + clip + "/media/" + address).with(maria);
    }

    private MockHttpServletRequestBuilder say(Answer answer) {
        return post(page()).param("answer", answer.name());
    }

    private MockHttpServletRequestBuilder offer(String step) {
        return post(step)
                .param("kind", "CLIP")
                .param("subject", clip.toString())
                .param("audience", maria.person().toString())
                .param("purpose", "To talk about waiting")
                .param("days", "30");
    }

    private String page() {
        return "/lessons/" + lesson + "/appearance";
    }

    private ResultActions send(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        return mvc.perform(request.with(viewer));
    }
}
