package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.secondlook.observation.TestObservations.event;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.culture.TestCode;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TakenFile;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.sharing.Subject;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody codes what is shared with them so that they may; its owner sees it when it is done. */
@SecondLookTest
@Tag("once")
class SecondCodingTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    SecondCodings seconds;

    @Autowired
    Codings codings;

    @Autowired
    OwnSecondCodings along;

    @Autowired
    Observations observations;

    @Autowired
    TestObservations looks;

    @Autowired
    TestShares shares;

    @Autowired
    TestCode code;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private TestViewer owner;
    private TestViewer maria;
    private RecordingId lesson;
    private Subject subject;
    private UUID share;

    @BeforeEach
    void share() {
        owner = viewers.open(Role.TEACHER);
        maria = viewers.open(Role.COACH, owner);
        code.accept(owner);
        lesson = recordings.playable(owner, TestFootage.INDEX_FIRST, Duration.ofMinutes(20));
        subject = new Subject(Subject.Kind.RECORDING, lesson.value());
        share = shares.shareToCode(subject, owner, maria);
    }

    @Test
    void itIsCodedBlindAndSeenByItsOwnerWhenItIsDone() throws Exception {
        looks.look(lesson, owner);
        String page = text(open("/shares/" + share, maria));
        assertThat(page).contains("/shares/" + share + "/codings");
        assertThat(text(open("/shares/" + share, owner))).doesNotContain("/codings");
        begin("talk-and-quiet").andExpect(redirectedUrlPattern("/shares/" + share + "*"));
        SecondCoding begun = only();

        String coder = text(mvc.perform(get("/shares/" + share + "/codings")
                .header("HX-Request", "true")
                .with(maria)));
        assertThat(coder)
                .contains("/codings/" + begun.look().id() + "/coding", "You see nothing of what Amina Okafor expected")
                .doesNotContain("40 %", "00:00 – 01:48", lesson.toString());
        report(begun, event("pupil", 30_000, 90_000L)).andExpect(status().isNoContent());
        assertThat(text(open("/lessons/" + lesson + "/observations", owner)))
                .contains("Talk and quiet, by Maria Lindqvist", "is coding since")
                .doesNotContain(begun.look().id().toString());
        open("/codings/" + begun.look().id() + "/agreement", owner).andExpect(status().isNotFound());

        finish(begun).andExpect(redirectedUrlPattern("/shares/" + share + "*"));
        assertThat(text(open("/codings/" + begun.look().id() + "/agreement", owner)))
                .contains("What Maria Lindqvist coded", "A pupil talks", "00:30 – 01:30");
    }

    /** Pupils talk from 0 to 108 for the one, from 54 to 108 for the other; of 300 seconds that both coded 54 differ. */
    @Test
    void bothCodingsStandSideBySideAndTheGapStaysOnesOwn() throws Exception {
        UUID own = looks.look(lesson, owner);
        begin("talk-and-quiet");
        report(only(), event("pupil", 54_000, 108_000L));
        ObservationId id = only().look().id();
        finish(only());

        assertThat(text(open("/codings/" + id + "/agreement", owner)))
                .contains("Over the 5.0 minutes that both you and Maria Lindqvist coded")
                .contains("36 % of the time", "18 % of the time", "The two say the same in 82 % of 300 seconds.")
                .contains("Kappa 0.56: of the agreement that chance would not bring by itself, you reach 56 %.")
                .contains("There is no kappa where both say one and the same throughout")
                .contains("Bakeman, Quera and Gnisci 2009");
        assertThat(text(open("/observations/" + own + "/gap", owner)))
                .contains("The part you coded shows 18 %, outside your range.", "Another pair of eyes")
                .contains("/codings/" + id + "/agreement");
    }

    @Test
    void withoutACodingOfOnesOwnOrWithTooLittleTogetherNothingIsCompared() throws Exception {
        begin("talk-and-quiet");
        ObservationId id = only().look().id();
        finish(only());
        assertThat(text(open("/codings/" + id + "/agreement", owner)))
                .contains("When you have coded this lesson through the same lens too")
                .doesNotContain("Side by side");

        looks.look(lesson, owner);
        assertThat(text(open("/codings/" + id + "/agreement", owner)))
                .contains("it would take 5 min 0 s that both coded")
                .doesNotContain("Kappa");
    }

    @Test
    void whatIsCodedInAClipIsCorrectedByItsClock() throws Exception {
        shareClip(100_000, 400_000);
        begin("talk-and-quiet");
        Event coded = event("pupil", 1000, 61_000L);
        report(only(), coded);
        String events = "/codings/" + only().look().id() + "/events";
        assertThat(text(open(events, maria))).contains("value=\"00:01\"", "value=\"01:01\"");

        MockHttpServletRequestBuilder correction =
                post(events + "/" + coded.id()).param("code", "quiet").param("start", "00:02");
        mvc.perform(correction.param("version", "0").with(maria)).andExpect(status().is3xxRedirection());
        assertThat(codings.of(only()).events()).extracting(Event::start).containsExactly(102_000L);
        mvc.perform(post(events + "/" + coded.id())
                        .param("code", "quiet")
                        .param("start", "06:00")
                        .param("version", "1")
                        .with(maria))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(events + "/" + coded.id() + "/removal").with(maria)).andExpect(status().is3xxRedirection());
        assertThat(codings.of(only()).events()).isEmpty();
    }

    @Test
    void bothTakeAlongWhatIsTheirs() throws Exception {
        shareClip(100_000, 400_000);
        begin("talk-and-quiet");
        report(only(), event("pupil", 1000, 61_000L));
        assertThat(taken(maria)).contains("\"start\":1000").doesNotContain("101000");
        assertThat(taken(owner)).isEmpty();
        finish(only());

        assertThat(taken(owner)).contains("\"start\":101000");
    }

    private String taken(TestViewer viewer) {
        return along.export(viewer.viewer()).stream()
                .flatMap(portion -> portion.entries().stream())
                .flatMap(entry -> entry.files().stream())
                .map(SecondCodingTest::words)
                .collect(Collectors.joining());
    }

    @Test
    void itIsNoLookOfAnybodysOwn() throws Exception {
        begin("talk-and-quiet");
        ObservationId id = only().look().id();
        finish(only());

        for (TestViewer each : List.of(owner, maria)) {
            assertThatExceptionOfType(NotVisibleException.class).isThrownBy(() -> observations.get(id, each.viewer()));
            assertThat(observations.of(lesson, each.viewer())).isEmpty();
            assertThat(observations.through(looks.framework("talk-and-quiet"), each.viewer()))
                    .isEmpty();
        }
    }

    /** Of five minutes of a lesson, from 1:40 on. */
    @Test
    void ofAClipTheClipAloneIsCodedAndItsOwnerReadsTheTimesOfTheLesson() throws Exception {
        shareClip(100_000, 400_000);
        begin("talk-and-quiet");
        report(only(), event("pupil", 1000, 61_000L)).andExpect(status().isNoContent());
        report(only(), event("teacher", 303_000, null)).andExpect(status().isBadRequest());

        open("/codings/" + only().look().id() + "/coding", maria)
                .andExpect(content().string(containsString("\"start\":1000,\"end\":61000")));
        Coding inLesson = codings.of(only());
        assertThat(inLesson.events()).extracting(Event::start).containsExactly(101_000L);
        assertThat(inLesson.coverage().stretches()).containsExactly(new Stretch(100_000, 400_000));
        ObservationId id = only().look().id();
        finish(only());
        assertThat(text(open("/codings/" + id + "/agreement", owner))).contains("01:41 – 02:41");
    }

    @Test
    void whatIsCodedMovesWithTheLesson() throws Exception {
        shareClip(100_000, 400_000);
        begin("talk-and-quiet");
        report(only(), event("pupil", 1000, 61_000L));

        recordings.move(lesson, 120, null);
        db.sql("update clip_clip set start_millis = -20000, end_millis = 280000 where id = :id")
                .param("id", subject.id())
                .update();
        assertThat(only().piece()).isEqualTo(new Stretch(0, 280_000));
        assertThat(codings.of(only()).time(List.of("pupil"))).isEqualTo(41_000);
        recordings.move(lesson, -120, null);
        assertThat(only().piece()).isEqualTo(new Stretch(100_000, 400_000));
    }

    @Test
    void whatIsBegunIsGoneOnWith() throws Exception {
        AtOnce.run(() -> begin("questions"), () -> begin("questions"));
        assertThat(mine()).hasSize(1);

        finish(only());
        begin("questions");
        assertThat(mine()).hasSize(2);
    }

    @Test
    void doneIsSaidOnceAndNothingChangesAfterwards() throws Exception {
        begin("talk-and-quiet");
        SecondCoding begun = only();
        AtOnce.run(() -> finish(begun), () -> finish(begun));
        var done = only().doneAt();
        clock.advance(Duration.ofMinutes(5));
        finish(begun).andExpect(status().is3xxRedirection());

        assertThat(only().doneAt()).isEqualTo(done);
        report(begun, event("pupil", 0, 1000L)).andExpect(status().isConflict());
        mvc.perform(post("/codings/" + begun.look().id() + "/removal").with(maria))
                .andExpect(status().isConflict());
        assertThat(codings.of(only()).events()).isEmpty();
    }

    @Test
    void whatIsSentLateIsRefused() throws Exception {
        begin("talk-and-quiet");
        SecondCoding begun = only();
        mvc.perform(post("/shares/" + share + "/revocation").with(owner));

        report(begun, event("pupil", 0, 1000L)).andExpect(status().isNotFound());
        finish(begun).andExpect(status().isNotFound());
        open("/codings/" + begun.look().id() + "/coding", maria).andExpect(status().isNotFound());
        begin("questions").andExpect(status().isNotFound());
        assertThat(text(open("/lessons/" + lesson + "/observations", owner))).doesNotContain("is coding since");
        assertThat(events(begun)).isZero();
    }

    /** Nothing of it is read as a mistake of whoever sends it. */
    @Test
    void howLongItPlaysIsNotTheirsOnceItWasTakenBack() throws Exception {
        begin("talk-and-quiet");
        SecondCoding begun = only();
        assertThat(seconds.length(begun, maria.viewer())).isPresent();

        mvc.perform(post("/shares/" + share + "/revocation").with(owner));
        assertThatExceptionOfType(NotVisibleException.class).isThrownBy(() -> seconds.length(begun, maria.viewer()));
    }

    /** Before it was taken back, or not at all. */
    @Test
    void whatIsSentWhileItIsTakenBackIsWholeOrNotThere() throws Exception {
        begin("talk-and-quiet");
        SecondCoding begun = only();
        var answer = new int[1];
        Event first = event("pupil", 0, 1000L);
        Event second = event("teacher", 2000, 3000L);
        AtOnce.run(
                () -> answer[0] =
                        report(begun, first, second).andReturn().getResponse().getStatus(),
                () -> mvc.perform(post("/shares/" + share + "/revocation").with(owner)));

        assertThat(answer[0] + ": " + events(begun)).isIn("204: 2", "404: 0");
    }

    @Test
    void whatWasNeverDoneIsErasedThirtyDaysAfterItsEnd() throws Exception {
        begin("talk-and-quiet");
        SecondCoding begun = only();
        report(begun, event("pupil", 0, 1000L));
        begin("questions");
        finish(mine().get(0));
        mvc.perform(post("/shares/" + share + "/revocation").with(owner));
        forgetAfter(Duration.ofDays(1));
        forgetAfter(Duration.ofDays(29));
        share = shares.shareToCode(subject, owner, maria);
        forgetAfter(Duration.ofDays(2));
        assertThat(events(begun)).isOne();

        forgetAfter(Duration.ofDays(29));
        forgetAfter(Duration.ofDays(31));
        assertThat(events(begun)).isZero();
        assertThat(seconds.in(lesson, owner.viewer()))
                .extracting(each -> each.look().framework().slug())
                .containsExactly("questions");
    }

    @Test
    void itsOwnerDeletesWhatWasDoneAndWhoeverCodesWhatWasNot() throws Exception {
        begin("talk-and-quiet");
        SecondCoding begun = only();
        mvc.perform(post("/codings/" + begun.look().id() + "/erasure").with(owner))
                .andExpect(status().isNotFound());
        mvc.perform(post("/codings/" + begun.look().id() + "/removal").with(maria))
                .andExpect(status().is3xxRedirection());
        assertThat(mine()).isEmpty();

        begin("talk-and-quiet");
        finish(only());
        mvc.perform(post("/codings/" + only().look().id() + "/erasure").with(owner))
                .andExpect(status().is3xxRedirection());
        assertThat(mine()).isEmpty();
    }

    @Test
    void itGoesWithTheLesson() throws Exception {
        begin("talk-and-quiet");
        report(only(), event("pupil", 0, 1000L));
        mvc.perform(post("/recordings/" + lesson + "/erasure").with(owner)).andExpect(status().is3xxRedirection());

        assertThat(db.sql("select count(*) from observation_second_coding where owner_id = :owner")
                        .param("owner", owner.person().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** As a year of half days does it. */
    private void forgetAfter(Duration time) {
        clock.advance(time);
        seconds.forgetOverBefore(clock.instant().minus(ForgottenCodings.KEPT));
    }

    private void shareClip(long from, long to) {
        UUID clip = shares.clip(owner);
        lesson = shares.lessonOf(clip);
        db.sql("update clip_clip set start_millis = :from, end_millis = :to where id = :id")
                .param("id", clip)
                .param("from", from)
                .param("to", to)
                .update();
        subject = new Subject(Subject.Kind.CLIP, clip);
        share = shares.shareToCode(subject, owner, maria);
    }

    private List<SecondCoding> mine() {
        return seconds.of(subject, maria.viewer());
    }

    private SecondCoding only() {
        assertThat(mine()).hasSize(1);
        return mine().get(0);
    }

    private long events(SecondCoding second) {
        return db.sql("select count(*) from observation_event where observation_id = :id")
                .param("id", second.look().id().value())
                .query(Long.class)
                .single();
    }

    private ResultActions begin(String slug) throws Exception {
        return mvc.perform(post("/shares/" + share + "/codings")
                .param("framework", looks.framework(slug).id().toString())
                .with(maria));
    }

    /** With five minutes that were played. */
    private ResultActions report(SecondCoding second, Event... events) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/codings/" + second.look().id() + "/coding").param("played", "0-300000");
        for (Event each : events) {
            String end = each.end() == null ? "-" : each.end().toString();
            request.param(
                    "event",
                    String.join(
                            " ",
                            each.id().toString(),
                            each.code(),
                            String.valueOf(each.start()),
                            end,
                            String.valueOf(each.version()),
                            "false"));
        }
        return mvc.perform(request.with(maria));
    }

    private ResultActions finish(SecondCoding second) throws Exception {
        return mvc.perform(
                post("/codings/" + second.look().id() + "/completion").with(maria));
    }

    private ResultActions open(String page, TestViewer viewer) throws Exception {
        return mvc.perform(get(page).with(viewer));
    }

    private static String words(TakenFile file) {
        try (InputStream bytes = file.bytes().open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }
}
