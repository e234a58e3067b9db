package org.secondlook.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.comment.TestComments;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.notice.TestNotices;
import org.secondlook.people.CourseId;
import org.secondlook.people.EnrolmentChanged;
import org.secondlook.people.Portion;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.sharing.Arrivals.Arrival;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

/** A teacher and a coach find each other, work together, and end it. */
@SecondLookTest
@RecordApplicationEvents
class PairingsTest {

    private static final String LOOK = """
            insert into observation_observation (id, recording_id, person_id, version_id, lag_millis, created_at)
            select cast(:id as uuid), cast(:lesson as uuid), cast(:person as uuid), id, 0, cast(:now as timestamp with time zone)
            from observation_version where framework = 'talk-and-quiet' and number = 1
            """;

    private static final String CODED = """
            insert into observation_second_coding (observation_id, owner_id, subject_kind, subject_id, from_millis, to_millis, done_at)
            values (:id, :owner, 'CLIP', :clip, 0, 1000, :now)
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    Pairings pairings;

    @Autowired
    Proposals proposals;

    @Autowired
    Coaches coaches;

    @Autowired
    PairingDesk desk;

    @Autowired
    CourseDesk course;

    @Autowired
    PairingStore store;

    @Autowired
    OwnPairings own;

    @Autowired
    TestPairings given;

    @Autowired
    TestShares shares;

    @Autowired
    TestComments comments;

    @Autowired
    TestNotices notices;

    @Autowired
    TestViewers viewers;

    @Autowired
    ApplicationEvents told;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    @Autowired
    DueJobs jobs;

    private TestViewer amina;
    private TestViewer maria;
    private TestViewer lead;

    @BeforeEach
    void open() {
        amina = viewers.open(Role.TEACHER);
        maria = viewers.open(Role.COACH, amina);
        lead = viewers.open(Role.PD_LEAD, amina);
    }

    @Test
    void whatATeacherAsksForBeginsWhenTheCoachAccepts() throws Exception {
        var id = new PairingId(given.ask(amina, maria));
        assertThat(pairings.find(id, amina.viewer())).isEmpty();
        assertThat(notices.unread(maria)).containsExactly("PAIRING_PROPOSED /pairings/" + id);
        assertThat(notices.unread(amina)).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        given.accept(id.value(), maria);

        var pairing = new Pairing(
                id, courseId(), amina.person(), maria.person(), "Amina Okafor", "Maria Lindqvist", Times.now(clock));
        assertThat(pairings.get(id, amina.viewer())).isEqualTo(pairing);
        assertThat(pairings.of(maria.viewer())).containsExactly(pairing);
        given.accept(id.value(), maria);
        assertThat(notices.unread(amina)).containsExactly("PAIRING_ACCEPTED /pairings/" + id);
        assertThat(notices.unread(maria)).containsExactly("PAIRING_PROPOSED /pairings/" + id);
        send(get("/pairings"), amina).andExpect(content().string(containsString("Your coach")));
        send(get("/pairings"), maria).andExpect(content().string(containsString("You coach")));
    }

    @Test
    void whatALeadProposesBeginsWhenBothAccept() {
        UUID id = given.propose(amina, maria, lead);
        assertThat(notices.unread(amina)).containsExactly("PAIRING_PROPOSED /pairings/" + id);
        assertThat(notices.unread(maria)).containsExactly("PAIRING_PROPOSED /pairings/" + id);
        given.accept(id, amina);
        assertThat(pairings.of(amina.viewer())).isEmpty();
        given.accept(id, maria);
        assertThat(notices.unread(amina)).contains("PAIRING_ACCEPTED /pairings/" + id);
        assertThat(notices.unread(lead)).isEmpty();
        assertThat(pairings.of(amina.viewer())).hasSize(1);
    }

    @Test
    void aLeadWhoMakesThemselfACoachStillNeedsTheTeacher() {
        given.appoint(lead, lead);
        UUID id = given.propose(amina, lead, lead);

        assertThat(pairings.of(lead.viewer())).isEmpty();
        assertThat(notices.unread(amina)).containsExactly("PAIRING_PROPOSED /pairings/" + id);
        assertThat(notices.unread(lead)).isEmpty();
        given.accept(id, amina);
        assertThat(pairings.of(lead.viewer())).hasSize(1);
    }

    @Test
    void nobodyIsACoachWhoCannotBe() {
        TestViewer guest = viewers.open(Role.GUEST, amina);
        TestViewer colleague = viewers.open(Role.TEACHER, amina);
        assertThatExceptionOfType(NotVisibleException.class).isThrownBy(() -> given.appoint(guest, lead));
        assertThatExceptionOfType(NotPermittedException.class).isThrownBy(() -> given.appoint(colleague, maria));
        assertThatExceptionOfType(NotVisibleException.class).isThrownBy(() -> given.ask(amina, colleague));
        assertThatExceptionOfType(NotVisibleException.class).isThrownBy(() -> given.ask(maria, maria));
        db.sql("update people_person set test_user = true where id = :id")
                .param("id", colleague.person().value())
                .update();
        assertThatExceptionOfType(NotVisibleException.class).isThrownBy(() -> given.appoint(colleague, lead));
        assertThatExceptionOfType(NotVisibleException.class)
                .isThrownBy(() -> given.appoint(viewers.openElsewhere(Role.TEACHER, amina), lead));
    }

    @Test
    void nobodyIsToldMoreThanNotNow() throws Exception {
        given.decline(given.ask(amina, maria), maria);
        UUID proposed = given.propose(amina, maria, lead);
        given.accept(proposed, maria);
        given.decline(proposed, amina);

        assertThat(desk.overview(amina.viewer()).past())
                .extracting(PairingPages.Past::ending)
                .containsExactly(Ending.NOT_NOW);
        assertThat(desk.overview(maria.viewer()).past())
                .extracting(PairingPages.Past::ending)
                .containsExactly(Ending.NOT_NOW);
        assertThat(course.pairings(lead.viewer()))
                .extracting(CoursePairing::state)
                .containsExactly(CoursePairing.State.NOT_NOW);
        assertThat(told.stream(PairingEnded.class)).isEmpty();
        assertThat(notices.unread(maria)).isNotEmpty().allMatch(notice -> notice.startsWith("PAIRING_PROPOSED"));
        assertThat(notices.unread(amina)).isNotEmpty().allMatch(notice -> notice.startsWith("PAIRING_PROPOSED"));
        assertThat(notices.unread(lead)).isEmpty();
        clock.advance(Duration.ofDays(31));
        assertThat(desk.overview(amina.viewer()).past()).isEmpty();
        assertThat(course.pairings(lead.viewer())).isEmpty();
        store.forgetUnbegunBefore(clock.instant().minus(PairingDesk.LATELY));
        assertThat(rows()).isZero();
    }

    @Test
    void aLeadSeesThatTwoWorkTogetherAndNothingBeforeOrOfIt() throws Exception {
        UUID id = given.ask(amina, maria);
        send(get("/pairings/course"), lead).andExpect(content().string(not(containsString("Amina Okafor"))));
        given.accept(id, maria);
        given.show(id, amina);
        send(get("/pairings/course"), lead)
                .andExpect(content()
                        .string(allOf(
                                containsString("Amina Okafor, with Maria Lindqvist as coach"),
                                not(containsString("I wait")))));
        send(get("/pairings/course"), maria).andExpect(status().isForbidden());
    }

    @Test
    void whoAsksForWhatIsProposedAcceptsIt() {
        UUID proposed = given.propose(amina, maria, lead);
        given.accept(proposed, maria);

        assertThat(given.ask(amina, maria)).isEqualTo(proposed);
        assertThat(pairings.of(amina.viewer())).hasSize(1);
        assertThat(given.ask(amina, maria)).isEqualTo(proposed);
    }

    @Test
    void whatIsSharedWithAPairingEndsWithIt() throws Exception {
        UUID id = given.pair(amina, maria);
        UUID clip = shares.clip(amina);
        String audience = "PAIRING:" + id;
        send(get("/shares/new").param("kind", "CLIP").param("subject", clip.toString()), amina)
                .andExpect(content().string(containsString("Maria Lindqvist, my coach")));
        send(
                        post("/shares")
                                .param("kind", "CLIP")
                                .param("subject", clip.toString())
                                .param("audience", audience)
                                .param("rights", "COMMENT")
                                .param("purpose", "What I do after an answer"),
                        amina)
                .andExpect(status().isFound());
        send(get("/pairings/" + id), maria)
                .andExpect(content().string(allOf(containsString("I wait"), containsString("Today"))));
        send(get("/shares"), amina)
                .andExpect(content().string(containsString("With Maria Lindqvist: What I do after an answer")));
        comments.say(shareOf(clip), maria, "You waited.");
        given.end(id, maria);

        assertThat(told.stream(PairingEnded.class))
                .containsExactly(new PairingEnded(new PairingId(id), amina.person(), maria.person(), Times.now(clock)));
        assertThat(notices.unread(amina)).contains("PAIRING_ENDED /pairings");
        assertThat(notices.unread(maria)).noneMatch(notice -> notice.startsWith("PAIRING_ENDED"));
        send(get("/shares"), maria).andExpect(content().string(not(containsString("What I do"))));
        send(get("/shares"), amina).andExpect(content().string(containsString("it ended together with the pairing")));
        send(get("/clips/" + clip), amina).andExpect(status().isOk());
        send(get("/comments").param("kind", "CLIP").param("subject", clip.toString()), amina)
                .andExpect(content().string(allOf(containsString("Maria Lindqvist"), containsString("You waited."))));
        send(
                        post("/shares")
                                .param("kind", "CLIP")
                                .param("subject", clip.toString())
                                .param("audience", audience)
                                .param("purpose", "Again"),
                        amina)
                .andExpect(status().isNotFound());
    }

    private UUID shareOf(UUID clip) {
        return db.sql("select id from sharing_share where subject_id = :clip")
                .param("clip", clip)
                .query(UUID.class)
                .single();
    }

    @Test
    void aCoachCodesWhatTheyMayAndThenItWaitsNoMore() throws Exception {
        UUID clip = shares.clip(amina);
        UUID pairing = given.pair(amina, maria);
        UUID share = given.showToCode(pairing, clip, amina);
        String codings = "/shares/" + share + "/codings";
        send(get("/shares/" + share), maria).andExpect(content().string(containsString(codings)));
        send(get(codings), maria).andExpect(status().isOk());
        assertThat(inbox()).hasSize(1);
        db.sql(LOOK)
                .param("id", share)
                .param("lesson", shares.lessonOf(clip).value())
                .param("person", maria.person().value())
                .param("now", Times.bind(clock.instant()))
                .update();
        db.sql(CODED)
                .param("id", share)
                .param("owner", amina.person().value())
                .param("clip", clip)
                .param("now", Times.bind(clock.instant()))
                .update();

        assertThat(inbox()).isEmpty();
        given.end(pairing, amina);
        send(get(codings), maria).andExpect(status().isNotFound());
    }

    @Test
    void theInboxHoldsWhatWaitsTheOldestFirst() {
        TestViewer bo = viewers.open(Role.TEACHER, amina);
        UUID first = given.show(given.pair(amina, maria), amina);
        clock.advance(Duration.ofDays(3));
        UUID second = given.show(given.pair(bo, maria), bo);
        shares.share(shares.clip(amina), amina, maria);

        assertThat(inbox()).extracting(Arrival::share).containsExactly(new ShareId(first), new ShareId(second));
        assertThat(desk.inbox(maria.viewer()))
                .extracting(PairingDesk.Aged::days)
                .containsExactly(3L, 0L);
        assertThat(desk.inbox(amina.viewer())).isEmpty();
        look(first);
        assertThat(inbox()).extracting(Arrival::looked).containsExactly(true, false);
        comments.say(first, maria, "You waited.");
        assertThat(inbox()).extracting(Arrival::share).containsExactly(new ShareId(second));
        db.sql("update sharing_share set rights = 'VIEW' where id = :id")
                .param("id", second)
                .update();
        look(second);
        assertThat(inbox()).isEmpty();
    }

    private List<Arrival> inbox() {
        return desk.inbox(maria.viewer()).stream().map(PairingDesk.Aged::thing).toList();
    }

    private void look(UUID share) {
        db.sql("insert into sharing_receipt (share_id, person_id, watched_on, piece) values (:share, :person, :day, 0)")
                .param("share", share)
                .param("person", maria.person().value())
                .param("day", Times.day(clock.instant()))
                .update();
    }

    @Test
    void aCoachFindsThatThereIsSomethingInAnotherCourse() throws Exception {
        given.pair(amina, maria);
        TestViewer elsewhere = viewers.openAnotherCourse(Role.COACH, maria);

        assertThat(desk.overview(elsewhere.viewer()).elsewhere())
                .containsExactly(new PairingPages.Elsewhere("Professional learning", "Amina Okafor"));
        assertThat(desk.overview(maria.viewer()).elsewhere()).isEmpty();
        assertThat(desk.overview(viewers.openAnotherCourse(Role.GUEST, maria).viewer())
                        .elsewhere())
                .isEmpty();
        leave(amina);
        assertThat(desk.overview(elsewhere.viewer()).elsewhere()).isEmpty();
    }

    @Test
    void whoLeavesAndComesBackBeginsAnew() {
        UUID id = given.pair(amina, maria);
        leave(amina);
        assertThat(told.stream(PairingEnded.class)).hasSize(1);
        assertThat(notices.unread(maria)).contains("PAIRING_ENDED /pairings");
        db.sql("update people_enrolment set left_at = null where person_id = :id")
                .param("id", amina.person().value())
                .update();

        assertThat(pairings.of(amina.viewer())).isEmpty();
        assertThat(desk.overview(maria.viewer()).past())
                .extracting(PairingPages.Past::ending)
                .containsExactly(Ending.APART);
        assertThat(given.pair(amina, maria)).isNotEqualTo(id);
        assertThat(pairings.of(amina.viewer())).hasSize(1);
    }

    private void leave(TestViewer viewer) {
        db.sql("update people_enrolment set left_at = current_timestamp where person_id = :id")
                .param("id", viewer.person().value())
                .update();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new EnrolmentChanged(courseId(), viewer.person(), Times.now(clock))));
    }

    @Test
    void withACoachGoesWhoTheyWereAndTheTeacherKeepsTheRest() throws Exception {
        UUID id = given.pair(amina, maria);
        given.show(id, amina);
        send(post("/people/kept/erasure").param("meant", "true"), maria).andExpect(status().isFound());
        jobs.run();

        assertThat(told.stream(PairingEnded.class)).hasSize(1);
        assertThat(desk.overview(amina.viewer()).past())
                .extracting(PairingPages.Past::name)
                .containsOnlyNulls();
        List<Portion> taken = own.export(amina.viewer());
        assertThat(taken.get(0).entries()).hasSize(1);
        send(get("/shares"), amina).andExpect(status().isOk());
    }

    @Test
    void whatIsTakenAlongSaysWithWhomAndSinceWhen() {
        given.appoint(amina, lead);
        given.pair(amina, maria);

        assertThat(own.export(amina.viewer()).get(0).entries())
                .extracting(Portion.Entry::title)
                .containsExactly("Maria Lindqvist as my coach", "Made a coach in Professional learning");
        assertThat(own.held(amina.person()))
                .extracting(holding -> holding.kind() + " " + holding.amount())
                .containsExactlyInAnyOrder(
                        "pairing.kept.pairings 1", "pairing.kept.proposals 0", "pairing.kept.appointments 1");
    }

    @Test
    void whoAsksTwiceAtOnceAsksOnce() {
        AtOnce.run(
                () -> given.ask(amina, maria), () -> given.ask(amina, maria), () -> given.propose(amina, maria, lead));

        assertThat(rows()).isOne();
    }

    @Test
    void whatIsAcceptedAndTakenBackAtOnceIsOneOfTheTwo() {
        UUID id = given.ask(amina, maria);
        AtOnce.run(() -> unlessStale(() -> given.accept(id, maria)), () -> unlessStale(() -> given.decline(id, amina)));

        boolean running = !pairings.of(amina.viewer()).isEmpty();
        assertThat(ended()).isEqualTo(running ? 0 : 1);
        assertThat(told.stream(PairingEnded.class)).isEmpty();
    }

    @Test
    void whoAcceptsWhileTheyCeaseToBeACoachDoesNotCoach() {
        TestViewer bo = viewers.open(Role.TEACHER, amina);
        given.appoint(bo, lead);
        UUID id = given.ask(amina, bo);
        AtOnce.run(() -> unlessStale(() -> given.accept(id, bo)), () -> coaches.withdraw(bo.person(), lead.viewer()));

        assertThat(pairings.of(bo.viewer())).isEmpty();
        assertThat(ended()).isOne();
    }

    @Test
    void nothingIsSharedWithWhatEndsAtOnce() {
        UUID id = given.pair(amina, maria);
        UUID clip = shares.clip(amina);
        AtOnce.run(
                () -> send(
                        post("/shares")
                                .param("kind", "CLIP")
                                .param("subject", clip.toString())
                                .param("audience", "PAIRING:" + id)
                                .param("purpose", "Waiting"),
                        amina),
                () -> given.end(id, maria));

        assertThat(db.sql("select count(*) from sharing_share where audience_id = :id and revoked_at is null")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void bothMayEndItAtOnce() {
        UUID id = given.pair(amina, maria);
        AtOnce.run(() -> given.end(id, maria), () -> given.end(id, amina));

        assertThat(ended()).isOne();
        assertThat(told.stream(PairingEnded.class).count()).isLessThanOrEqualTo(1);
    }

    @Test
    void whoHoldsAPairingKeepsItFromEnding() {
        var id = new PairingId(given.pair(amina, maria));
        Boolean held = transaction.execute(status -> pairings.hold(id, maria.viewer()));
        assertThat(held).isTrue();
        given.end(id.value(), amina);
        assertThat(transaction.<Boolean>execute(status -> pairings.hold(id, maria.viewer())))
                .isFalse();
    }

    private static void unlessStale(Runnable step) {
        try {
            step.run();
        } catch (StaleException tooLate) {
            assertThat(tooLate).hasMessageContaining("changed meanwhile");
        }
    }

    private long rows() {
        return db.sql("select count(*) from pairing_pairing where course_id = :course")
                .param("course", courseId().value())
                .query(Long.class)
                .single();
    }

    private long ended() {
        return db.sql("select count(*) from pairing_pairing where course_id = :course and ended_at is not null")
                .param("course", courseId().value())
                .query(Long.class)
                .single();
    }

    private CourseId courseId() {
        return Objects.requireNonNull(amina.viewer().course());
    }

    private ResultActions send(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        return mvc.perform(request.with(viewer));
    }
}
