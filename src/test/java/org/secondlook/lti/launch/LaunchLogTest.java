package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.secondlook.lti.TestLaunch.LTI;
import static org.secondlook.lti.TestPlatform.MOODLE;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.secondlook.lti.TestPlatform;
import org.secondlook.lti.launch.LaunchRecord.Shown;
import org.secondlook.lti.launch.Way.Rung;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The last launches: what is kept of them, what never is, and that keeping it costs no launch. */
@SecondLookTest
class LaunchLogTest {

    private static final String KEY = MOODLE.platform().key();
    private static final Way BY_COOKIE = new Way(Rung.COOKIE, true);

    @Autowired
    LaunchLog log;

    @Autowired
    LaunchRecordStore store;

    @Autowired
    TestLaunches launches;

    @Autowired
    MockMvc mvc;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void nothingWasLaunched() {
        log.write();
        db.sql("delete from lti_launch_record").update();
    }

    @Test
    void aLaunchThatEntersIsToldOfWithoutWhoItWas() throws Exception {
        launches.open(launch()).andExpect(status().is(303));

        LaunchRecord record = log.of(KEY, 10).get(0);
        assertThat(record.isEntered()).isTrue();
        assertThat(record.shown())
                .isEqualTo(new Shown(
                        "LtiResourceLinkRequest",
                        "1",
                        List.of("Learner"),
                        List.of("context", "custom", "email", "locale", "name", "resource_link")));
        assertThat(log.lastEntered()).containsEntry(KEY, record.at());
        assertThat(log.ways(KEY, 10)).containsExactly(new Way(Rung.COOKIE, false));
    }

    @Test
    void aRefusedLaunchIsToldOfWithTheCheckAndTheReferenceOfItsPage() throws Exception {
        String page = launches.open(launch().with(LTI + "deployment_id", "a new one"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        LaunchRecord record = log.of(KEY, 10).get(0);
        assertThat(record.outcome()).isEqualTo("deployment-pending");
        assertThat(record.detail()).isEqualTo("a new one");
        assertThat(page).contains(record.reference());
        assertThat(record.shown().roles()).containsExactly("Learner");
    }

    @Test
    void nothingIsBelievedBeforeTheSignatureHolds() throws Exception {
        var login = launches.login(MOODLE);
        login.post(TestPlatform.VALIDATOR.sign(MOODLE.header(), launch().claims(login.nonce(), clock.instant())));

        LaunchRecord record = log.of(KEY, 10).get(0);
        assertThat(record.outcome()).isEqualTo("signature-invalid");
        assertThat(record.shown()).isEqualTo(Shown.NOTHING);
    }

    @Test
    void whatComesFromNoKnownPlatformIsKeptUnderNone() throws Exception {
        mvc.perform(post("/lti/login")
                .formField("iss", "https://unknown.example")
                .formField("login_hint", "Tina-7716")
                .formField("target_link_uri", "http://localhost:8080/"));

        assertThat(log.ofNoPlatform(10)).extracting(LaunchRecord::outcome).containsExactly("platform-unknown");
        assertThat(log.of(KEY, 10)).isEmpty();
        assertNothingOfAnybody();
    }

    /** Cases 124 and 292. */
    @Test
    void noNameNoSubjectNoAddressAndNoValueIsEverKept() throws Exception {
        launches.open(launch());
        launches.open(launch().with(LTI + "version", "1.1"));
        launches.open(
                launch().with(LTI + "roles", List.of("Tina-7716", "x#Tina Teacher", "mailto:tina@school.example")));
        launches.open(launch().with("Tina-7716", "Tina Teacher"));
        launches.open(launch().with(LTI + "message_type", "Tina-7716"));
        launches.open(launch().with(LTI + "roles", Map.of("Tina-7716", "Tina Teacher")));

        assertThat(log.of(KEY, 10)).hasSize(6);
        assertNothingOfAnybody();
    }

    @Test
    void aFullQueueLosesRecordsAndHoldsNobodyUp() {
        var busy = TestLaunchLog.ofNobody();
        for (int i = 0; i < 10_000; i++) {
            busy.entered(MOODLE.platform(), Shown.NOTHING, BY_COOKIE);
        }
    }

    @Test
    void aDatabaseThatIsAwayLosesRecordsAndNothingElse() {
        var away = TestLaunchLog.ofNobody();
        away.entered(MOODLE.platform(), Shown.NOTHING, BY_COOKIE);
        assertThatCode(away::write).doesNotThrowAnyException();
    }

    @Test
    void recordsOfEveryKindComeBackAsTheyWere() {
        LaunchRecord full = record(clock.instant(), KEY, "claim-invalid");
        LaunchRecord empty = new LaunchRecord(clock.instant(), null, "platform-unknown", "", "", Shown.NOTHING, null);
        store.add(List.of(full, empty));

        assertThat(store.newest(KEY, null, 10)).containsExactly(full);
        assertThat(store.newest(KEY, "1", 10)).containsExactly(full);
        assertThat(store.newest(KEY, "2", 10)).isEmpty();
        assertThat(store.newestOfNone(10)).containsExactly(empty);
    }

    @Test
    void whatIsOlderThanTwoWeeksOrBeyondFiveHundredGoes() {
        Instant now = clock.instant();
        store.add(List.of(record(now.minus(Duration.ofDays(14)).minusMillis(1), KEY, "old")));
        store.add(IntStream.range(0, 520)
                .mapToObj(i -> record(now.minusSeconds(i), KEY, "entered"))
                .toList());
        store.add(List.of(record(now, "another", "entered")));

        log.clear();

        assertThat(store.newest(KEY, null, 1000)).hasSize(500).allMatch(LaunchRecord::isEntered);
        assertThat(store.newest("another", null, 1000)).hasSize(1);
    }

    private void assertNothingOfAnybody() {
        assertThat(db.sql("select * from lti_launch_record")
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContainIgnoringCase("tina", "7716", "school.example", "secret-value");
    }

    private static LaunchRecord record(Instant at, String platform, String outcome) {
        return new LaunchRecord(
                at,
                platform,
                outcome,
                "name",
                "K7M4-XW2P",
                new Shown("LtiDeepLinkingRequest", "1", List.of("Learner", "Instructor"), List.of("name")),
                BY_COOKIE);
    }

    private static TestLaunch launch() {
        return TestLaunch.from(MOODLE)
                .as("Tina-7716", "Tina Teacher")
                .with("email", "tina@school.example")
                .with("locale", "en")
                .with(LTI + "custom", Map.of("own", "secret-value"));
    }
}
