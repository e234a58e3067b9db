package org.secondlook.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.secondlook.notice.TestNotices;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The code of practice: a school's own or the product's, accepted version by version, and shown with what has changed. */
@SecondLookTest
class CodeOfPracticeTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    CodeOfPractice code;

    @Autowired
    TestNotices notices;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    TestViewer teacher;
    TestViewer administrator;

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
        administrator = viewers.open(Role.ADMINISTRATOR, teacher);
    }

    @Test
    void theProductsTextHoldsUntilASchoolHasItsOwn() throws Exception {
        page(teacher, "/culture/code")
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Version 1",
                                "Only you, until you decide otherwise",
                                "How the tool keeps it",
                                "AccessTest.everybodyGetsTheAnswerOfTheTable")));
        assertThat(code.get(teacher.viewer()).promises())
                .hasSize(10)
                .allMatch(promise -> !promise.guards().isEmpty() && !promise.reworded());
    }

    @Test
    void whatIsAcceptedIsTheVersionThatWasRead() throws Exception {
        assertThat(code.accepted(teacher.viewer())).isFalse();
        Instant now = Times.now(clock);

        accept(present(), 302);
        clock.advance(Duration.ofMinutes(5));
        accept(present(), 302);

        assertThat(code.accepted(teacher.viewer())).isTrue();
        assertThat(code.acceptances(teacher.person()))
                .as("twice is once, and the first time counts")
                .singleElement()
                .isEqualTo(new CodePage.Accepted(code.get(teacher.viewer()).present(), now));
        assertThat(code.accepted(viewers.open(Role.COACH, teacher).viewer()))
                .as("nobody accepts for others")
                .isFalse();
    }

    @Test
    void twoTabsAcceptOnce() throws Exception {
        CodeId version = present();

        AtOnce.run(() -> accept(version, 302), () -> accept(version, 302), () -> accept(version, 302));

        assertThat(code.acceptances(teacher.person())).hasSize(1);
    }

    @Test
    void whoCameFromAPageOfThisToolGoesBackThere() throws Exception {
        String share = "/shares/new?kind=CLIP&subject=" + Uuids.next();
        mvc.perform(get("/culture/code").with(teacher).param("next", share))
                .andExpect(content().string(containsString("name=\"next\"")));

        String version = present().toString();
        mvc.perform(post("/culture/code/acceptance")
                        .with(teacher)
                        .param("version", version)
                        .param("next", share))
                .andExpect(header().string("Location", startsWith(share)));
        for (String elsewhere :
                List.of("//evil.example", "https://evil.example", "/\\evil.example", "/shares\r\nX: y")) {
            mvc.perform(post("/culture/code/acceptance")
                            .with(teacher)
                            .param("version", version)
                            .param("next", elsewhere))
                    .andExpect(header().string("Location", startsWith("/culture/code")));
        }
    }

    @Test
    void itCanBeTakenBack() throws Exception {
        accept(present(), 302);

        mvc.perform(post("/culture/code/acceptance/removal").with(teacher)).andExpect(status().is3xxRedirection());
        mvc.perform(post("/culture/code/acceptance/removal").with(teacher)).andExpect(status().is3xxRedirection());

        assertThat(code.accepted(teacher.viewer())).isFalse();
        page(teacher, "/culture/code/summary")
                .andExpect(content().string(containsString("Sharing waits until you have accepted this.")));
    }

    @Test
    void aNewVersionIsAskedForWithWhatHasChanged() throws Exception {
        CodeId read = present();
        accept(read, 302);
        TestViewer elsewhere = viewers.open(Role.TEACHER);

        publish(read, 302);

        assertThat(code.accepted(teacher.viewer())).isFalse();
        page(teacher, "/culture/code")
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Version 2",
                                "Written by your school.",
                                "It has changed since",
                                "Reworded",
                                "Only you &lt;b&gt;",
                                "Before",
                                "No lead and no administrator",
                                "Now",
                                "You alone.",
                                "New",
                                "On Thursdays",
                                "Dropped",
                                "Never a means of monitoring",
                                "In your school’s words. The rule is the same.",
                                "AccessTest.everybodyGetsTheAnswerOfTheTable",
                                "There is no rule of the tool behind it.",
                                "Kept all the same",
                                "Never a means of monitoring")));
        page(teacher, "/culture/code/summary")
                .andExpect(content().string(containsString("This has changed since you accepted it.")));
        assertThat(code.get(elsewhere.viewer()).present().own())
                .as("another school's")
                .isFalse();

        accept(present(), 302);
        assertThat(code.accepted(teacher.viewer())).isTrue();
        page(teacher, "/culture/code").andExpect(content().string(not(containsString("What has changed"))));
    }

    @Test
    void whoHadAcceptedIsToldOfTheNextOne() throws Exception {
        TestViewer quick = viewers.open(Role.COACH, teacher);
        TestViewer never = viewers.open(Role.TEACHER, teacher);
        TestViewer elsewhere = viewers.open(Role.TEACHER);
        CodeId first = present();
        for (TestViewer each : List.of(teacher, quick, elsewhere)) {
            code.accept(first, each.viewer());
        }
        jobs.run();
        assertThat(notices.unread(teacher)).isEmpty();

        publish(first, 302);
        code.accept(present(), quick.viewer());
        jobs.run();

        assertThat(notices.unread(teacher)).containsExactly("CODE_CHANGED /culture/code");
        assertThat(notices.unread(quick)).as("has accepted it already").isEmpty();
        assertThat(notices.unread(never)).isEmpty();
        assertThat(notices.unread(elsewhere)).as("another school's").isEmpty();
    }

    @Test
    void aVersionThatWasOvertakenWhileItWasReadIsNotAccepted() throws Exception {
        CodeId read = present();
        publish(read, 302);

        accept(read, 409).andExpect(content().string(containsString("nothing was accepted")));

        assertThat(code.accepted(teacher.viewer())).isFalse();
    }

    @Test
    void whatIsPublishedStaysAsItWas() throws Exception {
        CodeId first = present();
        accept(first, 302);
        publish(first, 302);
        CodeText before = code.get(teacher.viewer()).earlier().version().text();

        assertThat(before).isEqualTo(CodeFile.read().text());
        publish(first, 409);
        assertThat(code.get(teacher.viewer()).present().number()).isEqualTo(2);
    }

    @Test
    void ofTwoAdministratorsAtOnceOnePublishes() throws Exception {
        CodeForm form = code.typed(present(), ours(), administrator.viewer());
        var stale = new AtomicInteger();

        AtOnce.Step publication = () -> {
            try {
                code.publish(form, administrator.viewer());
            } catch (StaleException e) {
                stale.incrementAndGet();
            }
        };
        AtOnce.run(publication, publication);

        assertThat(stale).hasValue(1);
        assertThat(code.get(teacher.viewer()).present().number()).isEqualTo(2);
    }

    @Test
    void anAdministratorSeesItFirstAsPeopleWill() throws Exception {
        mvc.perform(post("/culture/code/editions")
                        .with(administrator)
                        .param("after", present().toString())
                        .param("preview", "true")
                        .params(ours()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "not published yet",
                                "Reworded",
                                "You alone.",
                                "Kept all the same",
                                "Publish version 2")));

        assertThat(code.get(teacher.viewer()).present().number()).isEqualTo(1);
    }

    @Test
    void whatIsNotRightIsNotPublishedAndKeptAsTyped() throws Exception {
        mvc.perform(post("/culture/code/editions")
                        .with(administrator)
                        .param("after", present().toString())
                        .param("title", "How we look")
                        .param("title-0", "Half a clause"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(stringContainsInOrder("It is marked below", "Half a clause")));
        assertThat(code.get(teacher.viewer()).present().number()).isEqualTo(1);
    }

    @Test
    void whoHasNoPracticeReadsIt() throws Exception {
        page(viewers.open(Role.GUEST, teacher), "/culture/code")
                .andExpect(content().string(not(containsString("I accept"))));
    }

    @Test
    void aFileThatChangesWithoutANumberIsFoundOut() {
        db.sql("update culture_code_version set definition = replace(definition, 'Only you', 'Only us') where id = :id")
                .param("id", CodeId.ofProduct(1).value())
                .update();
        try {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(code::afterSingletonsInstantiated);
        } finally {
            db.sql(
                            "update culture_code_version set definition = replace(definition, 'Only us', 'Only you') where id = :id")
                    .param("id", CodeId.ofProduct(1).value())
                    .update();
        }
        code.afterSingletonsInstantiated();
    }

    private CodeId present() {
        return code.get(teacher.viewer()).present().id();
    }

    private ResultActions page(TestViewer viewer, String address) throws Exception {
        return mvc.perform(get(address).with(viewer)).andExpect(status().isOk());
    }

    private ResultActions accept(CodeId version, int status) throws Exception {
        return mvc.perform(post("/culture/code/acceptance").with(teacher).param("version", version.toString()))
                .andExpect(status().is(status));
    }

    private void publish(CodeId after, int status) throws Exception {
        mvc.perform(post("/culture/code/editions")
                        .with(administrator)
                        .param("after", after.toString())
                        .params(ours()))
                .andExpect(status().is(status));
    }

    /** The administrator's page, filled in: one clause reworded, one of the school's own, and no other. */
    private static MultiValueMap<String, String> ours() {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("title", "How we look here");
        fields.add("preface", "We look together.");
        fields.add("key-0", "only-you");
        fields.add("title-0", "Only you <b>");
        fields.add("promise-0", "You alone.");
        fields.add("title-1", "On Thursdays");
        fields.add("promise-1", "We watch together.");
        return fields;
    }
}
