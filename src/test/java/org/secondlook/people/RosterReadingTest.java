package org.secondlook.people;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.LaunchAdmission.Admission;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.RosterService.Member;
import org.secondlook.lti.registration.Platforms;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** From a launch that names a roster to who is in the course, whatever the platform does meanwhile. */
@SecondLookTest
@RecordApplicationEvents
class RosterReadingTest {

    private static final BrowserBinding BROWSER = new BrowserBinding("browser");
    private static final String LEARNER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";

    @MockitoBean
    Platforms platforms;

    @Autowired
    Admissions admissions;

    @Autowired
    Sessions sessions;

    @Autowired
    Rosters rosters;

    @Autowired
    RosterReading reading;

    @Autowired
    RosterChanges changes;

    @Autowired
    RosterStore store;

    @Autowired
    People people;

    @Autowired
    Jobs staging;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents told;

    private final TestCourse course = new TestCourse();

    @BeforeEach
    void knowThePlatform() {
        var platform = course.platform();
        when(platforms.find(platform.issuer(), platform.clientId())).thenReturn(Optional.of(platform));
        clock.advance(Duration.ofDays(1));
    }

    @AfterEach
    void stop() {
        course.close();
    }

    @Test
    void theFirstLaunchFillsTheCourse() {
        course.lists("lead Instructor Leila", "ada Learner Ada_Lovelace", "bo Learner", "carl Mentor Carl");
        Viewer lead = enter("lead", "Leila", "Instructor");

        assertThat(people.teachersOf(lead)).isEmpty();
        jobs.run();

        assertThat(people.teachersOf(lead))
                .extracting(People.Member::name, People.Member::hasEntered)
                .containsExactly(tuple("Ada Lovelace", false), tuple(null, false));
        assertThat(enrolments())
                .containsExactly(
                        "ada TEACHER ROSTER TEACHER",
                        "bo TEACHER ROSTER TEACHER",
                        "carl GUEST ROSTER GUEST",
                        "lead PD_LEAD LAUNCH PD_LEAD");
        assertThat(state(lead)).isEqualTo(RosterState.WHOLE);
        assertThat(rosters.find(lead).orElseThrow().members()).isEqualTo(4);
    }

    @Test
    void whoLaunchesIsWhatTheLaunchSays() {
        course.lists("lead Instructor", "coach Learner Carl");
        Viewer lead = enter("lead", null, "Instructor");
        jobs.run();
        assertThat(people.teachersOf(lead)).hasSize(1);

        Viewer coach = enter("coach", "Carl", "Instructor");
        assertThat(coach.role()).isEqualTo(Role.PD_LEAD);
        readAgain();

        assertThat(enrolments()).containsExactly("coach PD_LEAD LAUNCH TEACHER", "lead PD_LEAD LAUNCH PD_LEAD");
        assertThat(sessions.find(coach.session(), BROWSER)
                        .orElseThrow()
                        .viewer()
                        .role())
                .isEqualTo(Role.PD_LEAD);
        assertThat(people.teachersOf(lead)).isEmpty();
    }

    @Test
    void theFirstLaunchOfSomebodyListedCountsAtOnce() {
        course.lists("lead Instructor", "ada Learner Ada");
        Viewer lead = enter("lead", null, "Instructor");
        jobs.run();

        enter("ada", "Ada", "Learner");

        assertThat(people.teachersOf(lead)).singleElement().matches(People.Member::hasEntered);
        assertThat(enrolments()).contains("ada TEACHER LAUNCH TEACHER");
    }

    @Test
    void whoLeavesIsMarkedAndComesBack() {
        course.lists("lead Instructor", "ada Learner Ada", "bo Learner Bo");
        Viewer lead = enter("lead", null, "Instructor");
        Viewer ada = enter("ada", "Ada", "Learner");
        jobs.run();

        told.clear();
        course.lists("lead Instructor");
        readAgain();
        assertThat(enrolments()).contains("ada TEACHER LAUNCH TEACHER left", "bo TEACHER ROSTER TEACHER left");
        assertThat(people.teachersOf(lead)).isEmpty();
        assertThat(sessions.find(ada.session(), BROWSER)).isPresent();
        assertThat(told.stream(EnrolmentChanged.class).map(EnrolmentChanged::person))
                .hasSize(2)
                .contains(ada.person());

        assertThat(enter("ada", "Ada", "Learner").person()).isEqualTo(ada.person());
        assertThat(told.stream(EnrolmentChanged.class)).hasSize(3);
        assertThat(enrolments()).contains("ada TEACHER LAUNCH TEACHER", "bo TEACHER ROSTER TEACHER left");

        course.lists("lead Instructor", "bo Instructor Bo");
        readAgain();
        assertThat(enrolments()).contains("bo PD_LEAD ROSTER PD_LEAD", "ada TEACHER LAUNCH TEACHER left");
    }

    @Test
    void whomThePlatformCallsInactiveOrDeletedIsOut() {
        course.lists("lead Instructor", "ada Learner Ada", "bo Learner Bo");
        enter("lead", null, "Instructor");
        Viewer ada = enter("ada", "Ada", "Learner");
        Viewer bo = enter("bo", "Bo", "Learner");
        jobs.run();

        clock.advance(Duration.ofMinutes(1));
        course.lists(
                "lead Instructor", "ada Learner Ada Inactive", "bo Learner Bo Deleted", "new Learner New Inactive");
        readAgain();

        assertThat(sessions.find(ada.session(), BROWSER)).isEmpty();
        assertThat(sessions.find(bo.session(), BROWSER)).isEmpty();
        assertThat(enrolments())
                .containsExactly(
                        "ada TEACHER LAUNCH TEACHER left",
                        "bo TEACHER LAUNCH TEACHER left",
                        "lead PD_LEAD LAUNCH PD_LEAD");
        assertThat(enter("ada", "Ada", "Learner").person()).isEqualTo(ada.person());
    }

    @Test
    void whoseSessionInAnotherCourseIsOpenStaysThere() {
        course.lists("lead Instructor", "ada Learner Ada");
        Viewer lead = enter("lead", null, "Instructor");
        enter("ada", "Ada", "Learner");
        Viewer elsewhere = enter(course.launch("ada", "Ada", "Learner", "another", null));
        jobs.run();

        clock.advance(Duration.ofMinutes(1));
        course.lists("lead Instructor", "ada Learner Ada Deleted");
        readAgain();

        assertThat(people.teachersOf(lead)).isEmpty();
        assertThat(sessions.find(elsewhere.session(), BROWSER)).isPresent();
    }

    @Test
    void aPartOfAListTakesNobodyOff() {
        course.lists("lead Instructor", "ada Learner Ada", "bo Learner Bo");
        Viewer lead = enter("lead", null, "Instructor");
        jobs.run();

        course.listsAmongOthers("lead Instructor", "bo Learner Bo Deleted", "carl Learner Carl");
        readAgain();

        assertThat(enrolments())
                .containsExactly(
                        "ada TEACHER ROSTER TEACHER",
                        "bo TEACHER ROSTER TEACHER",
                        "carl TEACHER ROSTER TEACHER",
                        "lead PD_LEAD LAUNCH PD_LEAD");
        assertThat(state(lead)).isEqualTo(RosterState.PART);
    }

    @Test
    void anEmptyListIsBelievedTheSecondTime() {
        course.lists("lead Instructor", "ada Learner Ada");
        Viewer lead = enter("lead", null, "Instructor");
        jobs.run();

        course.lists();
        readAgain();
        assertThat(state(lead)).isEqualTo(RosterState.EMPTY);
        assertThat(people.teachersOf(lead)).hasSize(1);

        course.lists("lead Instructor", "ada Learner Ada");
        readAgain();
        course.lists();
        readAgain();
        assertThat(people.teachersOf(lead)).hasSize(1);

        readAgain();
        assertThat(people.teachersOf(lead)).isEmpty();
        assertThat(state(lead)).isEqualTo(RosterState.WHOLE);
    }

    @Test
    void whoIsOnNoListOfThePlatformStays() {
        course.lists("ada Learner Ada");
        Viewer manager = enter("manager", "Mo", "Instructor");
        jobs.run();
        readAgain(manager);

        assertThat(enrolments()).contains("manager PD_LEAD LAUNCH -");
    }

    @Test
    void whoComesWhileTheListIsReadStays() {
        Instant began = clock.instant();
        Viewer ada = enter("ada", "Ada", "Learner");
        Viewer bo = enter("bo", "Bo", "Learner");
        var deleted = new Member("bo", "Bo", Set.of(LEARNER), false);

        take(List.of(deleted), began, ada);
        assertThat(enrolments()).containsExactly("ada TEACHER LAUNCH -", "bo TEACHER LAUNCH -");

        clock.advance(Duration.ofSeconds(1));
        take(List.of(deleted), clock.instant(), ada);
        assertThat(enrolments()).containsExactly("ada TEACHER LAUNCH - left", "bo TEACHER LAUNCH - left");
        assertThat(sessions.find(ada.session(), BROWSER)).isPresent();
        sessions.forget(bo.person());
        assertThat(sessions.find(bo.session(), BROWSER)).isEmpty();
    }

    private void take(List<Member> listed, Instant began, Viewer viewer) {
        transaction.executeWithoutResult(
                status -> changes.take(listed, true, Objects.requireNonNull(viewer.course()), began));
    }

    @Test
    void aPersonHasOneNameWhoeverSaysIt() {
        course.lists("lead Instructor", "ada Learner Ada_of_the_list", "bo Learner Bo");
        Viewer lead = enter("lead", null, "Instructor");
        jobs.run();
        enter("ada", "Ada", "Learner");

        course.lists("lead Instructor", "ada Learner Ada_of_the_list", "bo Learner Bo_Derek");
        readAgain();

        assertThat(people.teachersOf(lead)).extracting(People.Member::name).containsExactly("Ada", "Bo Derek");
    }

    @Test
    void aLaunchHasTheListReadOnceAnHour() {
        course.lists("lead Instructor");
        enter("lead", null, "Instructor");
        jobs.run();
        for (int minutes = 0; minutes < 55; minutes += 5) {
            clock.advance(Duration.ofMinutes(5));
            enter("ada", "Ada", "Learner");
            jobs.run();
        }
        assertThat(course.timesAsked()).isEqualTo(1);

        clock.advance(Duration.ofMinutes(10));
        enter("ada", "Ada", "Learner");
        jobs.run();
        assertThat(course.timesAsked()).isEqualTo(2);
    }

    @Test
    void onlyWhatALaunchHasNamedIsAskedFor() {
        course.lists("lead Instructor");
        Viewer lead = enter(course.launch("lead", null, "Instructor", "unlisted", null));
        jobs.run();

        assertThat(rosters.find(lead)).isEmpty();
        rosters.readAgain(lead);
        jobs.run();
        assertThat(course.timesAsked()).isZero();
    }

    @Test
    void theNewestAddressCounts() {
        course.answers(status(404));
        enter("lead", null, "Instructor");
        jobs.run();
        course.fake()
                .server()
                .stubFor(get(urlEqualTo("/moved?limit=100")).willReturn(TestCourse.page(List.of("ada Learner"))));

        URI moved = URI.create(course.fake().server().url("/moved"));
        readAgain(enter(course.launch("lead", null, "Instructor", "course", moved)));

        assertThat(enrolments()).contains("ada TEACHER ROSTER TEACHER");
    }

    @Test
    void aLaunchOfAKnownCourseAsksTheDatabaseNothing() {
        List<String> statements = new ArrayList<>();
        JdbcClient listening = sql -> {
            statements.add(sql);
            return db.sql(sql);
        };
        Rosters node = new Rosters(new RosterStore(listening), staging, transaction, clock);
        Viewer lead = enter("lead", null, "Instructor");
        LtiLaunch launch = course.launch("lead", null, "Instructor");
        node.noticed(launch, lead.course());
        assertThat(statements).isNotEmpty();

        statements.clear();
        node.noticed(launch, lead.course());
        node.noticed(course.launch("ada", null, "Learner"), lead.course());
        node.noticed(course.launch("lead", null, "Instructor", "course", null), lead.course());
        assertThat(statements).isEmpty();

        clock.advance(Duration.ofMinutes(11));
        node.noticed(launch, lead.course());
        assertThat(statements).hasSize(1);
    }

    @Test
    void aReplayedLaunchIsNoticedByNobody() {
        LtiLaunch launch = course.launch("lead", null, "Instructor");
        String nonce = UUID.randomUUID().toString();
        admissions.admit(course.launch("lead", null, "Instructor", "course", null), nonce, BROWSER);

        assertThat(admissions.admit(launch, nonce, BROWSER)).isInstanceOf(Admission.Replayed.class);
        jobs.run();
        assertThat(course.timesAsked()).isZero();
    }

    @Test
    void aPlatformThatIsDownIsAskedLessAndLessOften() {
        course.answers(status(500));
        Viewer lead = enter("lead", null, "Instructor");
        jobs.run();
        assertThat(state(lead)).isEqualTo(RosterState.NO_ANSWER);

        Duration last = Duration.ZERO;
        for (int attempt = 1; attempt < 6; attempt++) {
            Instant next =
                    Objects.requireNonNull(rosters.find(lead).orElseThrow().nextAttemptAt());
            Duration wait = Duration.between(clock.instant(), next);
            assertThat(wait).isGreaterThan(last).isLessThan(Duration.ofMinutes(72));
            last = wait;
            clock.set(next);
            jobs.run();
        }

        course.lists("lead Instructor", "ada Learner Ada");
        clock.set(Objects.requireNonNull(rosters.find(lead).orElseThrow().nextAttemptAt()));
        jobs.run();
        assertThat(state(lead)).isEqualTo(RosterState.WHOLE);
        assertThat(people.teachersOf(lead)).hasSize(1);
    }

    @Test
    void aPlatformThatStaysDownIsLeftInPeaceUntilSomebodyComes() {
        course.answers(status(500));
        Viewer lead = enter("lead", null, "Instructor");
        for (int hours = 0; hours < 20; hours++) {
            jobs.run();
            clock.advance(Duration.ofHours(2));
        }
        assertThat(course.timesAsked()).isEqualTo(10);
        assertThat(rosters.find(lead).orElseThrow().isWaiting()).isFalse();

        course.lists("lead Instructor", "ada Learner Ada");
        enter("lead", null, "Instructor");
        jobs.run();
        assertThat(state(lead)).isEqualTo(RosterState.WHOLE);
    }

    @Test
    void whatThePlatformSendsInsteadOfAListChangesNothing() {
        course.lists("lead Instructor", "ada Learner Ada");
        Viewer lead = enter("lead", null, "Instructor");
        jobs.run();

        course.answers(ok("<html>").withHeader("Content-Type", "text/html"));
        readAgain();
        assertThat(state(lead)).isEqualTo(RosterState.UNREADABLE);
        course.answers(status(403).withBody("403 Forbidden (Rate Limit Exceeded)"));
        readAgain();
        assertThat(state(lead)).isEqualTo(RosterState.BUSY);
        course.answers(status(403).withBody("{}"));
        readAgain();
        assertThat(state(lead)).isEqualTo(RosterState.NOT_ALLOWED);
        assertThat(rosters.find(lead).orElseThrow().isWaiting()).isFalse();

        assertThat(enrolments()).containsExactly("ada TEACHER ROSTER TEACHER", "lead PD_LEAD LAUNCH PD_LEAD");
    }

    @Test
    void aLeadWhoAsksIsNotLeftWaitingForTheNextAttempt() {
        course.answers(status(500));
        Viewer lead = enter("lead", null, "Instructor");
        jobs.run();
        clock.set(Objects.requireNonNull(rosters.find(lead).orElseThrow().nextAttemptAt()));
        jobs.run();
        course.lists("lead Instructor", "ada Learner Ada");
        Instant next = Objects.requireNonNull(rosters.find(lead).orElseThrow().nextAttemptAt());

        clock.advance(Duration.ofSeconds(61));
        assertThat(clock.instant()).isBefore(next);
        rosters.readAgain(lead);
        jobs.run();

        assertThat(people.teachersOf(lead)).hasSize(1);
    }

    @Test
    void howeverOftenALeadAsksThePlatformIsAskedOnceAMinute() {
        course.lists("lead Instructor");
        Viewer lead = enter("lead", null, "Instructor");
        jobs.run();
        for (int i = 0; i < 5; i++) {
            rosters.readAgain(lead);
            jobs.run();
        }
        assertThat(course.timesAsked()).isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));
        rosters.readAgain(lead);
        rosters.readAgain(lead);
        jobs.run();
        assertThat(course.timesAsked()).isEqualTo(2);
    }

    @Test
    void onlyALeadAsks() {
        Viewer teacher = enter("ada", "Ada", "Learner");

        assertThatThrownBy(() -> rosters.readAgain(teacher)).isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> rosters.find(teacher)).isInstanceOf(NotVisibleException.class);
    }

    @Test
    void twoNodesThatReadAtOnceEnrolEverybodyOnce() {
        course.lists(crowd(40));
        Viewer lead = enter("lead", null, "Instructor");
        CourseId id = Objects.requireNonNull(lead.course());

        AtOnce.run(() -> reading.attempt(id), () -> reading.attempt(id), () -> reading.attempt(id));

        assertThat(people.teachersOf(lead)).hasSize(40);
        assertThat(state(lead)).isEqualTo(RosterState.WHOLE);
    }

    @Test
    void twoCoursesOfTheSamePeopleAreReadAtOnce() {
        course.lists(crowd(60));
        Viewer one = enter("lead", null, "Instructor");
        Viewer other = enter(course.launch("lead", null, "Instructor", "another", course.roster()));

        AtOnce.run(
                () -> reading.attempt(Objects.requireNonNull(one.course())),
                () -> reading.attempt(Objects.requireNonNull(other.course())));

        assertThat(people.teachersOf(one)).hasSize(60);
        assertThat(people.teachersOf(other)).isEqualTo(people.teachersOf(one));
    }

    @Test
    void whoeverLaunchesWhileTheyAreEnrolledGetsIn() {
        course.lists(crowd(60));
        Viewer lead = enter("lead", null, "Instructor");
        CourseId id = Objects.requireNonNull(lead.course());

        AtOnce.run(
                () -> reading.attempt(id),
                () -> IntStream.range(0, 60).forEach(i -> enter("p" + i, "Person " + i, "Learner")),
                () -> IntStream.range(0, 60).forEach(i -> enter("p" + (59 - i), "Person " + (59 - i), "Learner")));

        assertThat(people.teachersOf(lead)).hasSize(60).allMatch(People.Member::hasEntered);
    }

    @Test
    void whatWasToldEarlierIsNotTakenOverLater() {
        course.lists("lead Instructor", "ada Learner Ada");
        Viewer lead = enter("lead", null, "Instructor");
        CourseId id = Objects.requireNonNull(lead.course());
        CourseRoster held = store.find(id).orElseThrow();
        Instant later = clock.instant().plusSeconds(60);
        store.change(held.read(RosterState.WHOLE, 7, later, later));

        assertThat(reading.attempt(id)).isEmpty();

        assertThat(people.teachersOf(lead)).isEmpty();
        assertThat(rosters.find(lead).orElseThrow().members()).isEqualTo(7);
    }

    @Test
    @Tag("once")
    void aCourseOfThreeThousandIsReadInAFewSeconds() {
        int pages = 30;
        for (int page = 0; page < pages; page++) {
            int from = page * 100;
            var answer = TestCourse.page(IntStream.range(from, from + 100)
                    .mapToObj(i -> "p%04d Learner Person_%04d".formatted(i, i))
                    .toList());
            course.fake()
                    .server()
                    .stubFor(get(urlEqualTo(course.roster().getPath() + (page == 0 ? "?limit=100" : "?from=" + from)))
                            .willReturn(
                                    page + 1 == pages
                                            ? answer
                                            : answer.withHeader(
                                                    "Link", "<?from=%d>; rel=\"next\"".formatted(from + 100))));
        }
        Viewer lead = enter("lead", null, "Instructor");
        long start = System.nanoTime();
        jobs.run();
        Duration first = Duration.ofNanos(System.nanoTime() - start);

        assertThat(people.teachersOf(lead)).hasSize(3_000);
        assertThat(first).isLessThan(Duration.ofSeconds(60));
        readAgain();
        assertThat(people.teachersOf(lead)).hasSize(3_000);
    }

    @Test
    void aRosterIsFoundAsItWasKept() {
        Viewer lead = enter("lead", null, "Instructor");
        CourseId id = Objects.requireNonNull(lead.course());
        Instant now = clock.instant();
        var full = new CourseRoster(
                id,
                URI.create("https://lms.example/members?x=1"),
                RosterState.BUSY,
                7,
                3,
                now.plusSeconds(1),
                now,
                now.minusSeconds(1),
                now.minusSeconds(2));

        store.change(full);

        assertThat(store.find(id)).contains(full);
    }

    private static String[] crowd(int size) {
        List<String> crowd = new ArrayList<>(IntStream.range(0, size)
                .mapToObj(i -> "p%d Learner Person_%d".formatted(i, i))
                .toList());
        Collections.reverse(crowd);
        return crowd.toArray(String[]::new);
    }

    private void readAgain() {
        readAgain(enter("lead", null, "Instructor"));
    }

    private void readAgain(Viewer lead) {
        clock.advance(Duration.ofMinutes(2));
        rosters.readAgain(lead);
        jobs.run();
    }

    private RosterState state(Viewer lead) {
        return rosters.find(lead).orElseThrow().state();
    }

    private Viewer enter(String subject, @Nullable String name, String role) {
        return enter(course.launch(subject, name, role));
    }

    private Viewer enter(LtiLaunch launch) {
        Admission admission = admissions.admit(launch, UUID.randomUUID().toString(), BROWSER);
        var selector = new SessionId(UUID.fromString(((Admission.Admitted) admission).selector()));
        return sessions.find(selector, BROWSER).orElseThrow().viewer();
    }

    private List<String> enrolments() {
        return db.sql("""
                        select p.subject || ' ' || e.role || ' ' || e.source || ' ' || coalesce(e.roster_role, '-')
                            || case when e.left_at is null then '' else ' left' end
                        from people_enrolment e
                        join people_person p on p.id = e.person_id
                        join people_course c on c.id = e.course_id
                        join people_tenant t on t.id = p.tenant_id
                        where t.issuer = :issuer and c.context_id = 'course'
                        order by p.subject
                        """)
                .param("issuer", course.platform().issuer())
                .query(String.class)
                .list();
    }
}
