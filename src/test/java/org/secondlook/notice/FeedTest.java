package org.secondlook.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.people.People;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SecondLookTest
class FeedTest {

    private static final Pattern ADDRESS =
            Pattern.compile("value=\"http://localhost:8080(/notices/calendar/([^\"]+)\\.ics)\"");

    @Autowired
    FeedStore store;

    @Autowired
    People people;

    @Autowired
    MessageSource messages;

    @Autowired
    SecondLookProperties house;

    @Autowired
    TestViewers viewers;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvc mvc;

    private TestViewer teacher;

    @BeforeEach
    void comeIn() {
        teacher = viewers.open(Role.TEACHER);
    }

    @Test
    void aCalendarNeedsNothingButTheAddressWhichIsShownOnceAndKeptAsAHash() throws Exception {
        Matcher made = make();
        MockHttpServletResponse answer = mvc.perform(get(made.group(1)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(answer.getContentType()).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        new CalendarBuilder().build(new StringReader(answer.getContentAsString()));

        assertThat(page()).doesNotContain(made.group(2)).contains("An address is in use since");
        assertThat(db.sql("select secret_hash from notice_feed where person_id = :person")
                        .param("person", teacher.person().value())
                        .query(String.class)
                        .single())
                .hasSize(43)
                .doesNotContain(made.group(2));
    }

    @Test
    void aNewAddressEndsTheOldOneAndBothEnd() throws Exception {
        String first = make().group(1);
        String second = make().group(1);
        mvc.perform(get(first)).andExpect(status().isNotFound());
        mvc.perform(get(second)).andExpect(status().isOk());
        mvc.perform(get(second.toUpperCase(Locale.ROOT)
                        .replace("/NOTICES/CALENDAR", "/notices/calendar")
                        .replace(".ICS", ".ics")))
                .andExpect(status().isNotFound());
        mvc.perform(post("/notices/feed/removal").with(teacher)).andExpect(status().is3xxRedirection());
        mvc.perform(get(second)).andExpect(status().isNotFound());
    }

    @Test
    void whoIsKeptOutHasNoCalendarEither() throws Exception {
        String address = make().group(1);
        db.sql("update people_person set suspended_at = :now where id = :person")
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("person", teacher.person().value())
                .update();
        mvc.perform(get(address)).andExpect(status().isNotFound());
    }

    @Test
    void whatModulesPlanWithSomebodyIsInTheirsAndInNobodyElses() {
        Instant soon = clock.instant().plus(Duration.ofDays(1));
        CalendarSource one = (person, from, until, locale) ->
                person.equals(teacher.person()) ? List.of(entry("late", soon.plusSeconds(60))) : List.of();
        CalendarSource other = (person, from, until, locale) ->
                from.isBefore(soon) && until.isAfter(soon) ? List.of(entry("early", soon)) : List.of();
        Feeds feeds = new Feeds(store, List.of(one, other), people, messages, house, clock);
        TestViewer peer = viewers.open(Role.TEACHER, teacher);
        store.add(teacher.person(), org.secondlook.foundation.Secrets.hash("mine"), Locale.ENGLISH, clock.instant());
        store.add(peer.person(), org.secondlook.foundation.Secrets.hash("theirs"), Locale.ENGLISH, clock.instant());
        assertThat(feeds.calendar("mine")).containsSubsequence("UID:early", "UID:late");
        assertThat(feeds.calendar("theirs")).contains("UID:early").doesNotContain("UID:late");
    }

    private CalendarEntry entry(String uid, Instant begin) {
        return new CalendarEntry(uid, "Conversation", begin, begin.plusSeconds(900), null, clock.instant(), 0, false);
    }

    private Matcher make() throws Exception {
        String page = mvc.perform(post("/notices/feed").with(teacher))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher address = ADDRESS.matcher(page);
        assertThat(address.find()).isTrue();
        return address;
    }

    private String page() throws Exception {
        return mvc.perform(get("/notices/settings").with(teacher))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
