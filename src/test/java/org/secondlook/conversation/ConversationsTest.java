package org.secondlook.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.pairing.PairingId;
import org.secondlook.pairing.TestPairings;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two plan to speak, say what of, and write down what they agree on. */
@SecondLookTest
class ConversationsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestPairings pairings;

    @Autowired
    TestConversations given;

    @Autowired
    Conversations conversations;

    @Autowired
    Agendas agendas;

    @Autowired
    ConversationCalendar calendar;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private TestViewer coach;
    private UUID pairing;

    @BeforeEach
    void pair() {
        teacher = viewers.open(Role.TEACHER);
        coach = viewers.open(Role.COACH, teacher);
        pairing = pairings.pair(teacher, coach);
    }

    @Test
    void oneIsPlannedOnceAndFoundByBoth() throws Exception {
        send(get(all()), teacher).andExpect(content().string(containsString("No conversation yet.")));
        UUID id = UUID.randomUUID();

        send(plan(post(all()), id), teacher).andExpect(status().is3xxRedirection());
        send(plan(post(all()), id), teacher).andExpect(status().is3xxRedirection());

        assertThat(conversations.of(pairingId(), coach.viewer())).hasSize(1);
        for (TestViewer viewer : List.of(teacher, coach)) {
            send(get(all()), viewer).andExpect(content().string(containsString("/conversations/" + id)));
            send(get("/conversations/" + id), viewer)
                    .andExpect(content().string(stringContainsInOrder("14:30", "15:15", "Europe/Berlin")))
                    .andExpect(content().string(containsString("href=\"https://call.example/room?a=1&amp;b=2\"")));
        }
    }

    @Test
    void whereAnAgendaIsNamedTheNextOneBeginsWithIt() throws Exception {
        send(get(all()).param("agenda", "one-step.v1"), teacher)
                .andExpect(content().string(containsString("/conversations/new?agenda=one-step.v1")));
        send(get(all() + "/new").param("agenda", "one-step.v1"), teacher)
                .andExpect(content().string(containsString("value=\"one-step.v1\" selected")));
        for (String agenda : List.of("one-step.v1", "no-such.v1", "")) {
            UUID id = UUID.randomUUID();
            send(plan(post(all()), id).param("agenda", agenda), teacher).andExpect(status().is3xxRedirection());
            send(plan(post(all()), id).param("agenda", agenda), teacher).andExpect(status().is3xxRedirection());

            assertThat(agendas.items(conversations.get(new ConversationId(id), coach.viewer())))
                    .as(agenda)
                    .hasSize(agenda.startsWith("one") ? 6 : 0);
        }
        send(post(all()).param("agenda", "one-step.v1"), teacher)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"one-step.v1\" selected")));
    }

    @Test
    void whatIsWrongComesBackAsItWasTyped() throws Exception {
        send(post(all()).param("manner", "CALL").param("link", "http://<b>").param("day", "soon"), teacher)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"http://&lt;b&gt;\"")))
                .andExpect(content().string(containsString("beginning with https://")))
                .andExpect(content().string(containsString("such as 14:30")));
        assertThat(conversations.of(pairingId(), teacher.viewer())).isEmpty();
    }

    @Test
    void theFileForACalendarSaysWhenAndNothingElse() throws Exception {
        UUID id = UUID.randomUUID();
        send(plan(post(all()), id), teacher);
        given.add(id, "Secret of Year 8", teacher);

        String file = invitation(id, coach);
        VEvent event = event(file);

        assertThat(event.getSummary().getValue()).isEqualTo("Coaching conversation");
        assertThat(event.getSequence().getSequenceNo()).isZero();
        assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(file)
                .contains("METHOD:PUBLISH\r\n", "DTSTART:20270328T123000Z\r\n", "DTEND:20270328T131500Z\r\n")
                .doesNotContain("Amina", "Maria", "call.example", "Year 8", "ATTENDEE", "ORGANIZER");
        send(get("/conversations/" + id + "/invitation.ics"), teacher)
                .andExpect(header().string("Content-Type", "text/calendar;charset=utf-8"))
                .andExpect(header().string("Content-Disposition", containsString("conversation.ics")));
    }

    @Test
    void whenItIsMovedOrCalledOffTheCalendarsEntryChanges() throws Exception {
        UUID id = UUID.randomUUID();
        send(plan(post(all()), id), teacher);
        String uid = event(invitation(id, coach)).getUid().orElseThrow().getValue();

        clock.advance(Duration.ofMinutes(1));
        send(plan(post("/conversations/" + id + "/date"), id, "16:00", "45").param("version", "0"), coach);
        VEvent moved = event(invitation(id, teacher));
        assertThat(moved.getUid().orElseThrow().getValue()).isEqualTo(uid);
        assertThat(moved.getSequence().getSequenceNo()).isEqualTo(1);

        send(post("/conversations/" + id + "/calling-off"), teacher).andExpect(status().is3xxRedirection());
        VEvent off = event(invitation(id, teacher));
        assertThat(off.getSequence().getSequenceNo()).isEqualTo(2);
        assertThat(off.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(calendar.entries(
                        coach.person(),
                        clock.instant(),
                        clock.instant().plus(Duration.ofDays(3650)),
                        coach.viewer().locale()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.cancelled()).isTrue());
    }

    @Test
    void whoeverIsSlowerSeesWhatHoldsBesideWhatTheyTyped() throws Exception {
        UUID id = UUID.randomUUID();
        send(plan(post(all()), id), teacher);
        send(plan(post("/conversations/" + id + "/date"), id, "14:30", "60").param("version", "0"), coach);

        send(plan(post("/conversations/" + id + "/date"), id, "14:30", "20").param("version", "0"), teacher)
                .andExpect(status().is(409))
                .andExpect(content().string(stringContainsInOrder("How it is planned now", "15:30", "value=\"20\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
    }

    @Test
    void inWritingThereIsNothingForACalendar() throws Exception {
        UUID id = UUID.randomUUID();
        send(post(all()).param("id", id.toString()).param("manner", "IN_WRITING"), coach)
                .andExpect(status().is3xxRedirection());

        send(get("/conversations/" + id), teacher).andExpect(content().string(not(containsString("invitation.ics"))));
        send(get("/conversations/" + id + "/invitation.ics"), teacher).andExpect(status().isNotFound());
    }

    @Test
    void bothSayWhatTheyWantToSpeakOfAndAReadyAgendaIsAddedOnce() throws Exception {
        String id = "/conversations/" + given.plan(pairing, teacher);
        send(post(id + "/agenda").param("words", "  Why \n <i>nobody</i> asks "), coach);
        send(post(id + "/agenda/ready").param("agenda", "first-look.v1"), teacher);
        send(post(id + "/agenda/ready").param("agenda", "first-look.v1"), teacher);
        send(post(id + "/agenda/ready").param("agenda", "no such agenda"), teacher);

        String page = send(get(id), teacher).andReturn().getResponse().getContentAsString();
        assertThat(page).containsSubsequence("Why &lt;i&gt;nobody&lt;/i&gt; asks", "What went well, and where");
        assertThat(page.split(">What went well, and where", -1)).hasSize(2);
        send(post(id + "/agenda").param("words", "x".repeat(301)), coach)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("x".repeat(301))));
    }

    @Test
    void anAgendaHasAnEndAlsoForTwoAtOnce() {
        UUID id = given.plan(pairing, teacher);
        for (int i = 0; i < Item.MOST - 1; i++) {
            given.add(id, "Item " + i, teacher);
        }
        AtOnce.run(() -> given.add(id, "One", teacher), () -> given.add(id, "Two", coach));

        assertThat(given.add(id, "Three", teacher)).isNotNull();
        assertThat(page(id, teacher).split("class=\"conversation-line\"", -1)).hasSize(Item.MOST + 1);
    }

    @Test
    void whatIsAgreedIsDoneByItsDay() throws Exception {
        String id = "/conversations/" + given.plan(pairing, teacher);
        send(
                post(id + "/actions")
                        .param("words", "Count to three")
                        .param("doer", "TEACHER")
                        .param("due", "2027-04-01"),
                coach);
        send(
                        post(id + "/actions")
                                .param("words", "Film it")
                                .param("doer", "BOTH")
                                .param("due", "soon"),
                        teacher)
                .andExpect(status().is(422))
                .andExpect(content().string(stringContainsInOrder("Count to three", "until", "value=\"Film it\"")));
        String action = send(get(id), teacher)
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceFirst("(?s).*/actions/([0-9a-f-]{36})/completion.*", "$1");

        send(post(id + "/actions/" + action + "/completion"), teacher);
        send(get(id), coach).andExpect(content().string(containsString("Not done yet")));
        send(post(id + "/actions/" + action + "/completion/removal"), coach);
        send(get(id), coach).andExpect(content().string(not(containsString("Not done yet"))));
        send(post(id + "/actions/" + action + "/removal"), coach);
        send(get(id), coach).andExpect(content().string(not(containsString("Count to three"))));
    }

    private String page(UUID id, TestViewer viewer) {
        try {
            return send(get("/conversations/" + id), viewer)
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String invitation(UUID id, TestViewer viewer) throws Exception {
        return send(get("/conversations/" + id + "/invitation.ics"), viewer)
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static VEvent event(String file) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        calendar.validate();
        return (VEvent) calendar.getComponent(Component.VEVENT).orElseThrow();
    }

    private static MockHttpServletRequestBuilder plan(MockHttpServletRequestBuilder form, UUID id) {
        return plan(form, id, "14:30", "45");
    }

    private static MockHttpServletRequestBuilder plan(
            MockHttpServletRequestBuilder form, UUID id, String time, String minutes) {
        return form.param("id", id.toString())
                .param("manner", "CALL")
                .param("link", "https://call.example/room?a=1&b=2")
                .param("day", "2027-03-28")
                .param("time", time)
                .param("zone", "Europe/Berlin")
                .param("minutes", minutes);
    }

    private String all() {
        return "/pairings/" + pairing + "/conversations";
    }

    private PairingId pairingId() {
        return new PairingId(pairing);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        return mvc.perform(request.with(viewer));
    }
}
