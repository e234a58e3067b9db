package org.secondlook.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.secondlook.notice.Notice.Kind.COMMENT;
import static org.secondlook.notice.Notice.Kind.MENTION;
import static org.secondlook.notice.Notice.Kind.SHARED_WITH_YOU;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.PersonId;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@SecondLookTest
class NoticeListTest {

    @Autowired
    Notices notices;

    @Autowired
    TestViewers viewers;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    NoticeSweep sweep;

    @Autowired
    MockMvc mvc;

    private TestViewer teacher;

    @BeforeEach
    void comeIn() {
        teacher = viewers.open(Role.TEACHER);
    }

    @Test
    void severalOfAKindAboutTheSameAreOneAndUnreadAgain() {
        tell(COMMENT, "/shares/1");
        tell(COMMENT, "/shares/1");
        assertThat(all()).extracting(Notice::kind).containsExactly(COMMENT);
        notices.open(all().get(0).id(), teacher.viewer());
        assertThat(notices.unread("", teacher.viewer())).isZero();

        clock.advance(Duration.ofHours(1));
        tell(COMMENT, "/shares/1");
        tell(COMMENT, "/shares/2");
        tell(MENTION, "/shares/1");
        assertThat(notices.unread("", teacher.viewer())).isEqualTo(3);
        assertThat(all()).hasSize(3);
    }

    @Test
    void whoTellAtOnceTellOnce() {
        AtOnce.run(
                () -> tell(COMMENT, "/shares/1"), () -> tell(COMMENT, "/shares/1"), () -> tell(COMMENT, "/shares/1"));
        assertThat(all()).hasSize(1);
    }

    @Test
    void thereIsNoNoticeOfWhatWasNot() {
        transaction.executeWithoutResult(status -> {
            notices.tell(teacher.person(), null, SHARED_WITH_YOU, "/shares/1");
            status.setRollbackOnly();
        });
        assertThat(all()).isEmpty();
        assertThatThrownBy(() -> notices.tell(teacher.person(), null, SHARED_WITH_YOU, "/shares/1"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void nobodyIsToldWhoIsNotThere() {
        transaction.executeWithoutResult(status -> notices.tell(PersonId.next(), null, SHARED_WITH_YOU, "/shares/1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shares",
                "//evil.example",
                "https://evil.example",
                "/shares/1?next=//x",
                "/shares/\r\nX: y",
                "/shares/../x",
                "/",
                "/a b"
            })
    void whatIsNoPathOfTheToolIsToldToNobody(String address) {
        assertThatThrownBy(() -> tell(COMMENT, address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itLeadsOnAndIsReadThen() throws Exception {
        tell(SHARED_WITH_YOU, "/shares/1");
        NoticeId id = all().get(0).id();
        mvc.perform(get("/notices/unread").header("HX-Request", "true").with(teacher))
                .andExpect(content().string(containsString(", 1 unread")));
        mvc.perform(get("/notices/" + id).with(teacher)).andExpect(redirectedUrlPattern("/shares/1?**"));
        mvc.perform(get("/notices/unread").header("HX-Request", "true").with(teacher))
                .andExpect(content().string(not(containsString("unread"))));

        mvc.perform(post("/notices/" + id + "/reading/removal").with(teacher)).andExpect(status().is3xxRedirection());
        assertThat(notices.unread("", teacher.viewer())).isEqualTo(1);
    }

    @Test
    void whoComesToThePageByAnotherWayHasReadWhatLeadsThere() throws Exception {
        tell(COMMENT, "/shares/1");
        tell(MENTION, "/shares/1#comments");
        tell(COMMENT, "/shares/12");
        for (String odd : List.of("", "http://localhost:8080", "http://[", "/shares/1/%zz")) {
            see(odd, ", 3 unread");
        }
        see("http://localhost:8080/shares/1?launch=x", ", 1 unread");
    }

    private void see(String page, String told) throws Exception {
        mvc.perform(get("/notices/unread")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", page)
                        .with(teacher))
                .andExpect(content().string(containsString(told)));
    }

    @Test
    void nobodyElseOpensIt() {
        tell(SHARED_WITH_YOU, "/shares/1");
        TestViewer other = viewers.open(Role.TEACHER, teacher);
        assertThatThrownBy(() -> notices.open(all().get(0).id(), other.viewer()))
                .isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> notices.unread(all().get(0).id(), other.viewer()))
                .isInstanceOf(NotVisibleException.class);
        assertThat(notices.index(other.viewer())).isEmpty();
    }

    @Test
    void whatIsAboutACourseIsReadThereAndElsewhereItIsSaidThatThereIsSomething() throws Exception {
        tell(SHARED_WITH_YOU, "/shares/1");
        NoticeId ofCourse = all().get(0).id();
        transaction.executeWithoutResult(
                status -> notices.tell(teacher.person(), null, Notice.Kind.LESSON_ENDING, "/lessons/1"));
        TestViewer elsewhere = viewers.openAnotherCourse(Role.TEACHER, teacher);
        assertThat(notices.index(elsewhere.viewer()))
                .extracting(Notice::kind)
                .containsExactly(Notice.Kind.LESSON_ENDING);
        assertThatThrownBy(() -> notices.open(ofCourse, elsewhere.viewer())).isInstanceOf(NotVisibleException.class);
        mvc.perform(get("/notices").with(elsewhere))
                .andExpect(content().string(containsString("another course of yours")));
        mvc.perform(get("/notices").with(teacher))
                .andExpect(content().string(not(containsString("another course of yours"))));
    }

    @Test
    void whatCameAfterThePageIsNotReadWithTheRestAndTheRestCanBeUnreadAgain() {
        tell(COMMENT, "/shares/1");
        tell(COMMENT, "/shares/2");
        Instant shown = clock.instant();
        clock.advance(Duration.ofSeconds(5));
        tell(COMMENT, "/shares/3");
        clock.advance(Duration.ofSeconds(5));

        Instant at = notices.readAll(shown, teacher.viewer());
        assertThat(notices.unread("", teacher.viewer())).isEqualTo(1);
        clock.advance(Duration.ofSeconds(5));
        notices.unreadAll(at, teacher.viewer());
        assertThat(notices.unread("", teacher.viewer())).isEqualTo(3);
    }

    @Test
    void timesThatNoColumnHoldsBreakNothing() {
        notices.readAll(Instant.MAX, teacher.viewer());
        notices.readAll(Instant.MIN, teacher.viewer());
        notices.unreadAll(Instant.MIN, teacher.viewer());
    }

    @Test
    void whatNobodyOpensIsForgottenAfterSixtyDays() {
        tell(COMMENT, "/shares/1");
        clock.advance(Duration.ofDays(59));
        sweep.run();
        assertThat(all()).hasSize(1);
        clock.advance(Duration.ofDays(2));
        sweep.run();
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "2026-13-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void anOddTimeIsNoFault(String typed) throws Exception {
        mvc.perform(post("/notices/reading").param("until", typed).with(teacher))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isLessThan(500));
        mvc.perform(get("/notices").param("read", typed).with(teacher))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isLessThan(500));
    }

    private void tell(Notice.Kind kind, String address) {
        transaction.executeWithoutResult(
                status -> notices.tell(teacher.person(), teacher.viewer().course(), kind, address));
    }

    private List<Notice> all() {
        return notices.index(teacher.viewer());
    }
}
