package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.secondlook.lti.TestLaunch.LTI;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.ErasureLedger;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.secondlook.lti.TestPlatform;
import org.secondlook.people.TestBelongings.Belongings;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** Everybody has what is theirs, and is forgotten when they ask for it; who asks for somebody else has to wait for them. */
@SecondLookTest
@Import(TestBelongings.class)
class PrivacyTest {

    private static final String ADMINISTRATOR =
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator";

    @Autowired
    TestBelongings belongings;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestLaunches launches;

    @Autowired
    List<PersonalData> modules;

    @Autowired
    Archives archives;

    @Autowired
    Erasures erasures;

    @Autowired
    ErasureStore store;

    @Autowired
    PeopleStore people;

    @Autowired
    ErasureLedger ledger;

    @Autowired
    BlobStore blobs;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    DataSource pool;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    MockMvc mvc;

    @Test
    void everybodyReadsWhatIsKeptAboutThem() throws Exception {
        TestViewer viewer = belongings.make().viewer();

        mvc.perform(get("/people/kept").with(viewer))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Lesson videos"),
                                containsString("Removed markers"),
                                containsString("Reflections, and when they were submitted"),
                                containsString("What the gradebook was told"),
                                containsString("Tasks that were placed in a course"),
                                not(containsString("Uploads that are not finished")))));
    }

    @Test
    void theArchiveHoldsWhatIsKeptAndNothingOfOthers() throws Exception {
        Belongings mine = belongings.make();
        belongings.make(viewers.open(Role.TEACHER, mine.viewer()), "A secret of somebody else");

        byte[] zip = mvc.perform(get("/people/kept/archive").with(mine.viewer()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        Map<String, byte[]> files = unpacked(zip);
        String day = clock.instant().toString().substring(0, 10);
        assertThat(files.get(day + " Fractions, lesson 3.mp4")).isEqualTo(TestBlobs.bytes(blobs, original(mine)));
        assertThat(text(files, "index.html"))
                .contains(
                        "They answered each other.",
                        "They spoke to each other.",
                        "12:41 · Strength",
                        "Why &lt;b&gt;not&lt;/b&gt;?",
                        "Seeing our own teaching",
                        "Who waits?",
                        "href=\"" + day + "%20Fractions,%20lesson%203.mp4\"")
                .doesNotContain("A secret of somebody else", "??");
        assertThat(text(files, "Markers and reflections.json"))
                .contains("\"startMillis\":761000", "\"removed\":true", "\"answer\":\"They answered each other.\"");
        assertThat(text(files, "Markers and reflections.txt")).contains("Why <b>not</b>?");
        assertThat(files)
                .as(
                        "the video, what was expected and coded of it, what two coded for each other, and what is to be read")
                .containsKeys(
                        day + " Fractions, lesson 3.json",
                        day + " Talk and quiet.json",
                        day + " Talk and quiet (2).json")
                .hasSize(7);
    }

    @Test
    void noConnectionIsHeldWhileAnArchiveIsSent() throws Exception {
        TestViewer viewer = belongings.make().viewer();
        var connections = ((HikariDataSource) pool).getHikariPoolMXBean();
        Set<Integer> held = new HashSet<>();

        archives.of(viewer.viewer()).writeTo(new OutputStream() {
            @Override
            public void write(int one) {
                held.add(connections.getActiveConnections());
            }
        });

        assertThat(held).containsOnly(0);
    }

    @Test
    void accessEndsWithTheRequestAndTheReceiptNamesNobody() throws Exception {
        Belongings mine = belongings.make();
        TestViewer viewer = mine.viewer();

        String receipt = erase(viewer);

        mvc.perform(get("/people/kept").with(viewer)).andExpect(status().isUnauthorized());
        mvc.perform(get("/recordings/{id}/media/720p", mine.recording()).with(viewer))
                .andExpect(status().isUnauthorized());
        mvc.perform(get(receipt))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Your request is recorded")));
        jobs.run();
        mvc.perform(get(receipt))
                .andExpect(content()
                        .string(allOf(
                                containsString("Everything is deleted"),
                                containsString("Lesson videos"),
                                containsString("A task that was placed in a course stays"),
                                not(containsString(viewer.viewer().name())))));
        assertThat(blobs.length(original(mine))).isEmpty();
    }

    @Test
    void nothingIsDeletedThatWasNotMeant() throws Exception {
        TestViewer viewer = belongings.make().viewer();

        mvc.perform(post("/people/kept/erasure").with(viewer))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nothing was deleted.")));
        jobs.run();

        mvc.perform(get("/people/kept").with(viewer)).andExpect(status().isOk());
    }

    @Test
    void askedTwiceItIsOne() {
        TestViewer viewer = viewers.open(Role.TEACHER);

        assertThat(erasures.ask(viewer.viewer())).isEqualTo(erasures.ask(viewer.viewer()));
    }

    /** Each step of the job is the last one before the power fails. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aDeletionThatIsKilledAnywhereIsDoneTheNextTime(int steps) throws Exception {
        Belongings mine = belongings.make();
        ErasureId id = erasures.ask(mine.viewer().viewer());
        List<PersonalData> dying = new ArrayList<>();
        var left = new AtomicInteger(steps);
        modules.forEach(module -> dying.add(new Dying(module, left)));

        assertThatIllegalStateException()
                .isThrownBy(() -> new PersonEraser(erasures, store, people, ledger, dying, transaction, clock).run(id))
                .withMessage("killed");
        assertThat(erasures.receipt(id).isDone()).isFalse();
        jobs.run();
        jobs.run();

        Receipt receipt = erasures.receipt(id);
        assertThat(receipt.isDone()).isTrue();
        assertThat(receipt.lines())
                .extracting(Holding::kind, Holding::amount)
                .contains(tuple("recording.kept.lessons", 1L), tuple("reflection.kept.markers", 1L));
        assertThat(blobs.length(original(mine))).isEmpty();
    }

    @Test
    void whoComesBackBeginsAfresh() throws Exception {
        TestLaunch launch = teacher();
        launches.open(launch).andExpect(status().isSeeOther());
        PersonId before = person(launch);
        erasures.ask(new Viewer(
                new SessionId(UUID.randomUUID()),
                before,
                null,
                Role.TEACHER,
                false,
                "Amina Okafor",
                "1",
                Locale.ENGLISH));

        launches.open(launch).andExpect(status().isSeeOther());
        PersonId meanwhile = person(launch);
        jobs.run();

        assertThat(meanwhile).isNotEqualTo(before);
        assertThat(person(launch)).isEqualTo(meanwhile);
        assertThat(people(before)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DataPrivacyLaunchRequest", "LtiDataPrivacyLaunchRequest"})
    void aLaunchAboutOneselfLandsOnWhatIsKept(String message) throws Exception {
        TestLaunch launch = teacher();
        String subject = subject(launch);

        assertThat(landing(about(subject, launch.with(LTI + "message_type", message))))
                .isEqualTo("/people/kept");
    }

    @Test
    void anAdministratorWhoTeachesTooSeesKindsAndNoNumbers() throws Exception {
        TestLaunch launch = teacher();
        launches.open(launch);
        PersonId person = person(launch);
        TestLaunch asking = about(
                subject(launch),
                teacher()
                        .withRoles(ADMINISTRATOR, TestLaunch.MEMBERSHIP + "Instructor")
                        .with(LTI + "message_type", "DataPrivacyLaunchRequest"));

        assertThat(landing(asking)).isEqualTo("/people/kept/others/" + person);
        assertThat(landing(about("nobody-" + UUID.randomUUID(), asking))).isEqualTo("/people/kept/others");
        assertThat(roleOfNewest(asking)).isEqualTo("ADMINISTRATOR");
    }

    @Test
    void whatAnAdministratorAsksForWaitsAndIsDoneWhenNobodyComesBack() throws Exception {
        Belongings theirs = belongings.make(viewers.open(Role.TEACHER));
        TestViewer administrator = viewers.open(Role.ADMINISTRATOR, theirs.viewer());
        String page = "/people/kept/others/" + theirs.viewer().person();

        mvc.perform(get(page).with(administrator))
                .andExpect(content()
                        .string(allOf(
                                containsString("Lesson videos"),
                                not(containsString("since")),
                                not(containsString("Fractions")),
                                not(containsString(theirs.viewer().viewer().name())))));
        mvc.perform(post(page + "/erasure").param("meant", "true").with(administrator));
        mvc.perform(post(page + "/erasure").param("meant", "true").with(administrator));
        mvc.perform(get(page).with(administrator)).andExpect(content().string(containsString("A deletion waits")));
        clock.advance(Duration.ofDays(29));
        jobs.run();
        assertThat(people(theirs.viewer().person())).isOne();
        clock.advance(Duration.ofDays(1));
        jobs.run();

        assertThat(people(theirs.viewer().person())).isZero();
        assertThat(blobs.length(original(theirs))).isEmpty();
    }

    @Test
    void whoeverComesBackKeepsWhatIsTheirs() throws Exception {
        TestLaunch launch = teacher();
        launches.open(launch);
        PersonId person = person(launch);
        erasures.ask(person, viewers.open(Role.ADMINISTRATOR).viewer());
        clock.advance(Duration.ofDays(20));

        launches.open(launch).andExpect(status().isSeeOther());
        clock.advance(Duration.ofDays(20));
        jobs.run();

        assertThat(people(person)).isOne();
        assertThat(erasures.newest(person).orElseThrow().withdrawnAt()).isNotNull();
    }

    @Test
    void anAdministratorTakesItBack() throws Exception {
        TestViewer teacher = viewers.open(Role.TEACHER);
        TestViewer administrator = viewers.open(Role.ADMINISTRATOR, teacher);
        String page = "/people/kept/others/" + teacher.person();
        mvc.perform(post(page + "/erasure").param("meant", "true").with(administrator));

        mvc.perform(post(page + "/erasure/withdrawal").with(administrator)).andExpect(status().is3xxRedirection());
        clock.advance(Duration.ofDays(31));
        jobs.run();

        assertThat(people(teacher.person())).isOne();
    }

    @Test
    void anAdministratorOfAnotherPlatformFindsNobody() throws Exception {
        TestViewer teacher = viewers.open(Role.TEACHER);

        mvc.perform(get("/people/kept/others/{id}", teacher.person()).with(viewers.open(Role.ADMINISTRATOR)))
                .andExpect(status().isNotFound());
    }

    private String erase(TestViewer viewer) throws Exception {
        return mvc.perform(post("/people/kept/erasure").param("meant", "true").with(viewer))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private static BlobKey original(Belongings theirs) {
        return new BlobKey("recordings/" + theirs.recording() + "/original");
    }

    private static TestLaunch teacher() {
        return TestLaunch.from(TestPlatform.MOODLE).as(UUID.randomUUID().toString(), "Amina Okafor");
    }

    private static TestLaunch about(String subject, TestLaunch launch) {
        return launch.without(LTI + "context")
                .without(LTI + "resource_link")
                .with(LTI + "for_user", Map.of("user_id", subject));
    }

    private String landing(TestLaunch launch) throws Exception {
        String location = launches.open(launch).andReturn().getResponse().getHeader("Location");
        return location.replaceFirst("^http://[^/]*", "").replaceFirst("\\?.*", "");
    }

    private String roleOfNewest(TestLaunch launch) {
        return db.sql("select role from people_session where person_id = :person order by opened_at desc limit 1")
                .param("person", person(launch).value())
                .query(String.class)
                .single();
    }

    private String subject(TestLaunch launch) {
        return launch.claims("", clock.instant()).get("sub").toString();
    }

    private PersonId person(TestLaunch launch) {
        return new PersonId(db.sql("select id from people_person where subject = :subject")
                .param("subject", subject(launch))
                .query(UUID.class)
                .single());
    }

    private long people(PersonId person) {
        return db.sql("select count(*) from people_person where id = :id")
                .param("id", person.value())
                .query(Long.class)
                .single();
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** A module in a process that dies after some steps. */
    private record Dying(PersonalData module, AtomicInteger steps) implements PersonalData {

        @Override
        public List<Holding> held(PersonId person) {
            return module.held(person);
        }

        @Override
        public List<Portion> export(Viewer viewer) {
            return module.export(viewer);
        }

        @Override
        public void eraseFiles(PersonId person) {
            step();
            module.eraseFiles(person);
        }

        @Override
        public void erase(PersonId person) {
            step();
            module.erase(person);
        }

        private void step() {
            if (steps.getAndDecrement() == 0) {
                throw new IllegalStateException("killed");
            }
        }
    }
}
