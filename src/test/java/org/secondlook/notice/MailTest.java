package org.secondlook.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** Mails, by a real server on this machine; and by one that is down, refuses, falls silent or hangs up. */
@SecondLookTest
class MailTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S+)");

    /** A Wednesday at ten in Berlin, before clocks are put on. */
    private static final Instant WEDNESDAY = Instant.parse("2027-03-24T09:00:00Z");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Notices notices;

    @Autowired
    Mailings mailings;

    @Autowired
    HabitStore habitStore;

    @Autowired
    HabitPages habitPages;

    @Autowired
    AddressStore addressStore;

    @Autowired
    Letters letters;

    @Autowired
    Jobs jobStage;

    @Autowired
    ObjectProvider<JavaMailSender> senders;

    @Autowired
    NoticeProperties properties;

    @Autowired
    SecondLookProperties house;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    TestViewers viewers;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    @Autowired
    DueJobs jobs;

    @Autowired
    MockMvc mvc;

    private Properties usual;
    private TestViewer teacher;

    @BeforeEach
    void open() {
        usual = (Properties) sender.getJavaMailProperties().clone();
        server.start();
        sender.setPort(server.getSmtp().getPort());
        clock.set(WEDNESDAY);
        teacher = viewers.open(Role.TEACHER, "Zenobia Quartermain");
    }

    @AfterEach
    void close() {
        sender.setPort(1);
        sender.setJavaMailProperties(usual);
        server.stop();
    }

    @Test
    void anAddressIsTheirsOnceWhoeverReadsThereHasSaidSo() throws Exception {
        ask("amina@school.example");
        jobs.run();
        assertThat(received()).hasSize(1);
        mvc.perform(get("/notices/settings").with(teacher))
                .andExpect(content().string(containsString("Waits for you")));
        want(Pace.AT_ONCE, EnumSet.allOf(Topic.class));
        tell(Notice.Kind.COMMENT, "/shares/1");
        pass(Duration.ofMinutes(10));
        assertThat(received()).as("nothing goes there before").hasSize(1);

        String link = link(received()[0]);
        mvc.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Yes, it is mine")));
        assertThat(mailbox().state()).as("opening the link says nothing").isEqualTo(Mailbox.State.ASKED);
        mvc.perform(post(link)).andExpect(status().isOk());
        mvc.perform(post(link)).andExpect(status().isOk());
        assertThat(mailbox().state()).isEqualTo(Mailbox.State.PROVED);
        jobs.run();
        assertThat(received()).as("what waited goes out now").hasSize(2);
    }

    @Test
    void aLinkThatIsOldOfAnotherAddressOrMadeUpProvesNothing() throws Exception {
        ask("amina@school.example");
        jobs.run();
        String first = link(received()[0]);
        mvc.perform(post(first.substring(0, first.length() - 1) + (first.endsWith("A") ? "B" : "A")))
                .andExpect(status().isNotFound());
        ask("amina@other.example");
        jobs.run();
        mvc.perform(post(first)).andExpect(status().isNotFound());
        String second = link(received()[1]);
        mvc.perform(post(second.replace("proofs", "unsubscribing"))).andExpect(status().isNotFound());
        clock.advance(Addresses.ASKED.plusSeconds(1));
        mvc.perform(post(second)).andExpect(status().isNotFound());
        assertThat(mailbox().state()).isEqualTo(Mailbox.State.ASKED);
    }

    @Test
    void nobodyHasStrangersMailedAgainAndAgain() throws Exception {
        for (int i = 0; i < AddressStore.MOST_ASKS; i++) {
            ask("stranger" + i + "@school.example");
        }
        mvc.perform(post("/notices/address/removal").with(teacher)).andExpect(status().is3xxRedirection());
        mvc.perform(post("/notices/address")
                        .param("address", "one@more.example")
                        .with(teacher))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("one@more.example")));
        clock.advance(AddressStore.ASKS_COUNT.plusSeconds(1));
        TestViewer later = viewers.openAnotherCourse(Role.TEACHER, teacher);
        mvc.perform(post("/notices/address")
                        .param("address", "one@more.example")
                        .with(later))
                .andExpect(status().is3xxRedirection());
        jobs.run();
        assertThat(received()).as("to all others nothing goes any more").hasSize(1);
    }

    /** Everything that anybody can be told of, in one mail and the same for all: whatever it is, the mail cannot say it. */
    @Test
    void noMailSaysWhoOrWhat() throws Exception {
        db.sql("update people_course set title = 'Struggling teachers' where id = :id")
                .param("id", teacher.viewer().course().value())
                .update();
        settle(Pace.AT_ONCE);
        for (Notice.Kind kind : Notice.Kind.values()) {
            tell(kind, "/shares/0190a0b0-0000-7000-8000-000000000001");
            pass(Duration.ofHours(1));
            if (clock.instant().isAfter(WEDNESDAY.plus(Duration.ofHours(7)))) {
                clock.set(clock.instant().plus(Duration.ofHours(17)));
            }
        }
        jobs.run();
        Set<String> texts = new TreeSet<>();
        Set<String> headers = new TreeSet<>();
        for (MimeMessage mail : received()) {
            texts.add(mail.getSubject() + "\n" + GreenMailUtil.getBody(mail));
            Collections.list(mail.getAllHeaders()).stream().map(Header::getName).forEach(headers::add);
            assertThat(GreenMailUtil.getWholeMessage(mail))
                    .doesNotContain(
                            "Zenobia",
                            "Quartermain",
                            "Struggling",
                            "0190a0b0",
                            "/shares",
                            teacher.person().toString());
            assertThat(mail.getFrom()[0].toString()).isEqualTo("second-look@tool.example");
        }
        assertThat(received()).hasSizeGreaterThan(10);
        assertThat(texts).as("the texts of %s mails", received().length).hasSize(1);
        assertThat(headers)
                .isSubsetOf(
                        "Auto-Submitted",
                        "Content-Transfer-Encoding",
                        "Content-Type",
                        "Date",
                        "From",
                        "List-Unsubscribe",
                        "List-Unsubscribe-Post",
                        "MIME-Version",
                        "Message-ID",
                        "Received",
                        "Return-Path",
                        "Subject",
                        "To");
    }

    @Test
    void whatComesTogetherIsOneMailAndMailsAreAnHourApart() throws Exception {
        settle(Pace.AT_ONCE);
        tell(Notice.Kind.COMMENT, "/shares/1");
        tell(Notice.Kind.MENTION, "/shares/1");
        pass(Duration.ofMinutes(9));
        assertThat(received()).isEmpty();
        pass(Duration.ofMinutes(1));
        assertThat(received()).hasSize(1);
        tell(Notice.Kind.COMMENT, "/shares/2");
        pass(Duration.ofMinutes(30));
        assertThat(received()).hasSize(1);
        pass(Duration.ofMinutes(30));
        assertThat(received()).hasSize(2);
    }

    @Test
    void whatWasReadOrMutedOrIsOfACourseThatWasLeftIsNotMailed() throws Exception {
        settle(Pace.AT_ONCE);
        want(Pace.AT_ONCE, EnumSet.of(Topic.TALK));
        tell(Notice.Kind.SHARED_WITH_YOU, "/shares/1");
        tell(Notice.Kind.COMMENT, "/shares/1");
        notices.readAll(clock.instant(), teacher.viewer());
        pass(Duration.ofMinutes(10));
        assertThat(received()).isEmpty();
        tell(Notice.Kind.COMMENT, "/shares/2");
        db.sql("update people_enrolment set left_at = :now where person_id = :person")
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("person", teacher.person().value())
                .update();
        pass(Duration.ofMinutes(10));
        assertThat(received()).isEmpty();
    }

    @Test
    void theQuietHoursHoldAndADigestComesInTheMorningThereAlsoWhereClocksArePutOn() throws Exception {
        settle(Pace.AT_ONCE);
        clock.set(Instant.parse("2027-03-24T17:00:00Z"));
        tell(Notice.Kind.COMMENT, "/shares/1");
        pass(Duration.ofHours(12));
        assertThat(received()).as("at six in the morning").isEmpty();
        pass(Duration.ofHours(1));
        assertThat(received()).as("at seven").hasSize(1);

        mailings.set(
                new Habits(
                        Pace.DAILY,
                        new QuietHours(LocalTime.of(18, 0), LocalTime.of(7, 0), false, BERLIN),
                        EnumSet.allOf(Topic.class)),
                Locale.ENGLISH,
                teacher.viewer());
        clock.set(Instant.parse("2027-03-27T10:00:00Z"));
        tell(Notice.Kind.COMMENT, "/shares/2");
        tell(Notice.Kind.COMMENT, "/shares/3");
        clock.set(Instant.parse("2027-03-28T04:59:59Z"));
        jobs.run();
        assertThat(received()).hasSize(1);
        pass(Duration.ofSeconds(1));
        assertThat(received()).as("at seven by the clocks that were put on").hasSize(2);
    }

    @Test
    void whoChangesTheirMindIsToldSooner() throws Exception {
        settle(Pace.WEEKLY);
        tell(Notice.Kind.COMMENT, "/shares/1");
        pass(Duration.ofHours(2));
        assertThat(received()).isEmpty();
        want(Pace.AT_ONCE, EnumSet.allOf(Topic.class));
        jobs.run();
        assertThat(received()).hasSize(1);
    }

    @Test
    void withoutTheirWordNobodyIsMailed() throws Exception {
        prove();
        tell(Notice.Kind.COMMENT, "/shares/1");
        pass(Duration.ofDays(8));
        assertThat(received()).isEmpty();
    }

    @Test
    void oneStepEndsMailsWithoutSigningIn() throws Exception {
        settle(Pace.AT_ONCE);
        tell(Notice.Kind.COMMENT, "/shares/1");
        pass(Duration.ofMinutes(10));
        MimeMessage mail = received()[0];
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String link = URI.create(mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>\\s]", ""))
                .getPath();
        assertThat(GreenMailUtil.getBody(mail).replace("=\r\n", "")).contains(link);

        mvc.perform(get(link)).andExpect(status().isOk());
        assertThat(habits().pace()).as("opening the link ends nothing").isEqualTo(Pace.AT_ONCE);
        mvc.perform(post(link).param("List-Unsubscribe", "One-Click")).andExpect(status().isOk());
        assertThat(habits().pace()).isEqualTo(Pace.NEVER);
        mvc.perform(post(link.replaceAll(".$", "~"))).andExpect(status().isNotFound());
    }

    @Test
    void aServerThatIsDownGetsItLaterAndOnce() throws Exception {
        settle(Pace.AT_ONCE);
        sender.setPort(1);
        tell(Notice.Kind.COMMENT, "/shares/1");
        pass(Duration.ofMinutes(10));
        pass(Duration.ofMinutes(5));
        sender.setPort(server.getSmtp().getPort());
        pass(Duration.ofMinutes(5));
        assertThat(received()).hasSize(1);
        pass(Duration.ofDays(2));
        assertThat(received()).hasSize(1);
    }

    /** Whoever is not sure does not send again. */
    @ParameterizedTest
    @CsvSource({
        "'', 421 not now, true, PROVED",
        "RCPT, 550 5.1.1 nobody of that name, false, REFUSED",
        "RCPT, 550 5.7.1 we do not relay, true, PROVED",
        "RCPT, 451 greylisted, true, PROVED",
        "MAIL, 550 we do not like you, true, PROVED",
        "., 554 no, true, PROVED",
        "., '', false, PROVED",
        "., …, false, PROVED"
    })
    void aServerThatRefusesOrFallsSilent(String command, String reply, boolean again, Mailbox.State state)
            throws Exception {
        settle(Pace.AT_ONCE);
        Properties hasty = new Properties();
        hasty.putAll(usual);
        hasty.setProperty("mail.smtp.timeout", "300");
        sender.setJavaMailProperties(hasty);
        tell(Notice.Kind.COMMENT, "/shares/1");
        try (SmtpStub stub = new SmtpStub(Map.of(command, reply))) {
            sender.setPort(stub.port());
            pass(Duration.ofMinutes(10));
        }
        sender.setPort(server.getSmtp().getPort());
        pass(Duration.ofMinutes(5));
        assertThat(received()).hasSize(again ? 1 : 0);
        assertThat(mailbox().state()).isEqualTo(state);
    }

    @Test
    void aNodeThatDiesInTheMiddleSendsNothingTwice() throws Exception {
        settle(Pace.AT_ONCE);
        tell(Notice.Kind.COMMENT, "/shares/1");
        clock.advance(Duration.ofMinutes(10));
        assertThatThrownBy(() ->
                        mailings(new DyingPost(senders, properties, house)).attempt(teacher.person()))
                .isInstanceOf(Killed.class);
        assertThat(received()).hasSize(1);
        jobs.run();
        assertThat(received()).hasSize(1);
    }

    @Test
    void twoNodesSendOne() throws Exception {
        settle(Pace.AT_ONCE);
        tell(Notice.Kind.COMMENT, "/shares/1");
        clock.advance(Duration.ofMinutes(10));
        AtOnce.run(() -> mailings.attempt(teacher.person()), () -> mailings.attempt(teacher.person()));
        assertThat(received()).hasSize(1);
    }

    @Test
    void withoutAServerNothingIsStagedAndNothingBreaks() {
        Post closed = new Post(senders, new NoticeProperties("", BERLIN), house);
        assertThat(closed.isOpen()).isFalse();
        Mailings off = mailings(closed);
        off.told(teacher.person(), Notice.Kind.COMMENT, clock.instant());
        off.lookAfter(teacher.person());
        assertThat(off.attempt(teacher.person())).isEmpty();
    }

    private Mailings mailings(Post post) {
        Clock same = clock;
        return new Mailings(habitStore, habitPages, addressStore, letters, post, jobStage, transaction, same);
    }

    private void ask(String address) throws Exception {
        mvc.perform(post("/notices/address").param("address", address).with(teacher))
                .andExpect(status().is3xxRedirection());
    }

    /** Proves an address and asks for mails. */
    private void settle(Pace pace) throws Exception {
        prove();
        want(pace, EnumSet.allOf(Topic.class));
        jobs.run();
    }

    private void prove() throws Exception {
        ask("amina@school.example");
        jobs.run();
        mvc.perform(post(link(received()[0]))).andExpect(status().isOk());
        server.purgeEmailFromAllMailboxes();
    }

    private void want(Pace pace, Set<Topic> topics) {
        mailings.set(new Habits(pace, QuietHours.usual(BERLIN), topics), Locale.ENGLISH, teacher.viewer());
    }

    private Habits habits() {
        return mailings.habits(teacher.person(), Habits.unsaid(BERLIN));
    }

    private Mailbox mailbox() {
        return new AddressPages(db).mailbox(teacher.person());
    }

    private void tell(Notice.Kind kind, String address) {
        transaction.executeWithoutResult(
                status -> notices.tell(teacher.person(), teacher.viewer().course(), kind, address));
    }

    private void pass(Duration time) {
        clock.advance(time);
        jobs.run();
    }

    private MimeMessage[] received() {
        return server.getReceivedMessages();
    }

    private static String link(MimeMessage mail) throws Exception {
        Matcher link = LINK.matcher((String) mail.getContent());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** Hands the mail over, and is killed before anybody can note that. */
    private static final class DyingPost extends Post {

        DyingPost(ObjectProvider<JavaMailSender> server, NoticeProperties properties, SecondLookProperties house) {
            super(server, properties, house);
        }

        @Override
        Outcome send(Letter letter) {
            super.send(letter);
            throw new Killed();
        }
    }

    private static final class Killed extends Error {}
}
