package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.LaunchAdmission.Admission;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Message;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.ServiceAddresses;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SecondLookTest
class AdmissionsTest {

    private static final BrowserBinding BROWSER = new BrowserBinding("browser");
    private static final LtiLaunch.Context COURSE = new LtiLaunch.Context("2", "PD1", "Professional learning");

    @Autowired
    Admissions admissions;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionStore store;

    @Autowired
    PeopleStore people;

    @Autowired
    Rosters rosters;

    @Autowired
    ErasureStore erasures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private final String issuer = "https://lms.example.org/" + UUID.randomUUID();

    @Test
    void admitsANewcomerAndKnowsThemAgain() {
        Viewer first = admitted(launch("Amina", COURSE, "Learner"));
        Viewer again = admitted(launch("Amina", COURSE, "Learner"));
        assertThat(again.person()).isEqualTo(first.person());
        assertThat(again.course()).isEqualTo(first.course());
        assertThat(again.session()).isNotEqualTo(first.session());
        assertThat(again.name()).isEqualTo("Amina");
        assertThat(again.role()).isEqualTo(Role.TEACHER);
    }

    @Test
    void takesOverANewName() {
        admitted(launch("Amina", COURSE, "Learner"));
        assertThat(admitted(launch("Amina Okafor", COURSE, "Learner")).name()).isEqualTo("Amina Okafor");
        assertThat(admitted(launch(null, COURSE, "Learner")).name()).isNull();
    }

    @Test
    void aNewRoleCountsAtOnceInOpenSessionsOfTheCourse() {
        Viewer lead = admitted(launch("Tomás", COURSE, "Instructor"));
        admitted(launch("Tomás", COURSE, "Learner"));
        Viewer now = sessions.find(lead.session(), BROWSER).orElseThrow().viewer();
        assertThat(now.role()).isEqualTo(Role.TEACHER);
    }

    @Test
    void admitsALaunchWithoutACourse() {
        Viewer viewer = admitted(launch("Amina", null, "Learner"));
        assertThat(viewer.course()).isNull();
        assertThat(viewer.role()).isEqualTo(Role.TEACHER);
        assertThat(admitted(launch("Amina", null, "Learner")).person()).isEqualTo(viewer.person());
    }

    @Test
    void theSameSubjectInTwoTenantsIsTwoPeople() {
        Viewer one = admitted(launch("Amina", COURSE, "Learner"));
        LtiLaunch other = new AdmissionsTest().launch("Amina", COURSE, "Learner");
        assertThat(admitted(other).person()).isNotEqualTo(one.person());
    }

    @Test
    void aReplayOpensNothingAndChangesNothing() {
        admissions.admit(launch("Old name", COURSE, "Instructor"), "nonce-" + issuer, BROWSER);
        Viewer now = admitted(launch("New name", COURSE, "Learner"));
        assertThat(admissions.admit(launch("Old name", COURSE, "Instructor"), "nonce-" + issuer, BROWSER))
                .isEqualTo(new Admission.Replayed());
        Viewer after = sessions.find(now.session(), BROWSER).orElseThrow().viewer();
        assertThat(after.role()).isEqualTo(Role.TEACHER);
        assertThat(after.name()).isEqualTo("New name");
    }

    @Test
    void aReplayWritesNothing() {
        List<String> statements = new ArrayList<>();
        Admissions recorded = recorded(statements);
        recorded.admit(launch("Amina", COURSE, "Learner"), "nonce-" + issuer, BROWSER);
        assertThat(statements).filteredOn(AdmissionsTest::writes).isNotEmpty();
        statements.clear();
        assertThat(recorded.admit(launch("Amina", COURSE, "Learner"), "nonce-" + issuer, BROWSER))
                .isEqualTo(new Admission.Replayed());
        assertThat(statements).isNotEmpty().noneMatch(AdmissionsTest::writes);
    }

    @Test
    void writesNothingButWhatIsNew() {
        List<String> statements = new ArrayList<>();
        Admissions recorded = recorded(statements);
        recorded.admit(launch("Amina", COURSE, "Learner"), UUID.randomUUID().toString(), BROWSER);
        statements.clear();
        recorded.admit(
                launch("Amina Okafor", COURSE, "Learner"), UUID.randomUUID().toString(), BROWSER);
        assertThat(statements)
                .filteredOn(AdmissionsTest::writes)
                .singleElement()
                .asString()
                .startsWith("update people_person set name");
    }

    private Admissions recorded(List<String> statements) {
        JdbcClient listening = sql -> {
            statements.add(sql);
            return db.sql(sql);
        };
        return new Admissions(store, sessions, new PeopleStore(listening), rosters, erasures, transaction, event -> {}, clock);
    }

    private static boolean writes(String sql) {
        return !sql.startsWith("select");
    }

    @Test
    void aNodeForgetsOnlyThoseWhoseRightsChanged() {
        var remembering = new Sessions(
                store,
                new SessionProperties(
                        Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(12), Duration.ofHours(1)),
                clock);
        var node = new Admissions(store, remembering, people, rosters, erasures, transaction, event -> {}, clock);
        String nonce = UUID.randomUUID().toString();
        node.admit(launch("Amina", COURSE, "Learner"), nonce, BROWSER);
        SessionId amina = selector(
                node.admit(launch("Amina", COURSE, "Learner"), UUID.randomUUID().toString(), BROWSER));
        assertThat(remembering.find(amina, BROWSER)).isPresent();
        db.sql("delete from people_session where id = :id")
                .param("id", amina.value())
                .update();

        assertThat(node.admit(launch("Amina", COURSE, "Learner"), nonce, BROWSER))
                .isEqualTo(new Admission.Replayed());
        node.admit(launch("Amina Okafor", COURSE, "Learner"), UUID.randomUUID().toString(), BROWSER);
        node.admit(
                launch("Amina", new LtiLaunch.Context("3", null, null), "Learner"),
                UUID.randomUUID().toString(),
                BROWSER);
        node.admit(
                new AdmissionsTest().launch("New", COURSE, "Learner"),
                UUID.randomUUID().toString(),
                BROWSER);
        assertThat(remembering.find(amina, BROWSER)).isPresent();

        node.admit(launch("Amina", COURSE, "Instructor"), UUID.randomUUID().toString(), BROWSER);
        assertThat(remembering.find(amina, BROWSER)).isEmpty();
    }

    @Test
    void refusesASuspendedPersonAndEndsTheirSessions() {
        Viewer viewer = admitted(launch("Amina", COURSE, "Learner"));
        db.sql("update people_person set suspended_at = current_timestamp where id = :id")
                .param("id", viewer.person().value())
                .update();
        assertThat(admissions.admit(
                        launch("Amina", COURSE, "Learner"), UUID.randomUUID().toString(), BROWSER))
                .isEqualTo(new Admission.Suspended());
        assertThat(sessions.find(viewer.session(), BROWSER)).isEmpty();
    }

    @Test
    void fiftyLaunchesWithOneNonceOpenOneSession() throws Exception {
        admitted(launch("Amina", COURSE, "Learner"));
        assertThat(parallel(launch("Amina", COURSE, "Learner")))
                .filteredOn(Admission.Admitted.class::isInstance)
                .hasSize(1);
    }

    @Test
    void fiftyLaunchesOfANewcomerWithOneNonceOpenOneSession() throws Exception {
        assertThat(parallel(launch("Amina", COURSE, "Learner")))
                .filteredOn(Admission.Admitted.class::isInstance)
                .hasSize(1);
    }

    private List<Admission> parallel(LtiLaunch launch) throws Exception {
        String nonce = UUID.randomUUID().toString();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Admission> attempt = () -> admissions.admit(launch, nonce, BROWSER);
            return threads.invokeAll(Stream.generate(() -> attempt).limit(50).toList()).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private Viewer admitted(LtiLaunch launch) {
        Admission admission = admissions.admit(launch, UUID.randomUUID().toString(), BROWSER);
        return sessions.find(selector(admission), BROWSER).orElseThrow().viewer();
    }

    private static SessionId selector(Admission admission) {
        assertThat(admission).isInstanceOf(Admission.Admitted.class);
        return new SessionId(UUID.fromString(((Admission.Admitted) admission).selector()));
    }

    private LtiLaunch launch(@Nullable String name, LtiLaunch.@Nullable Context context, String role) {
        URI home = URI.create("https://lms.example.org");
        return new LtiLaunch(
                new Platform("moodle", "Moodle", issuer, "client", home, home, home, Set.of("1")),
                ProductFamily.OTHER,
                "1",
                "42",
                name,
                List.of(role),
                context,
                new LtiLaunch.ResourceLink("7", "Module 1"),
                new Message.ResourceLinkRequest(),
                home,
                ServiceAddresses.NONE,
                null,
                "en",
                List.of("https://lms.example.org"),
                Map.of(),
                null);
    }
}
