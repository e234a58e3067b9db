package org.secondlook.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.people.Holding;
import org.secondlook.people.Portion;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.PolicyTable;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Protected time: what its owner may do with each day of it, that nobody else finds it, and what calendars are told. */
@SecondLookTest
class HoursTest {

    /** A Wednesday in summer, four days before London's clocks go back. */
    private static final Instant BEFORE = Instant.parse("2026-10-21T12:50:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 21);

    /** What its owner is answered, by how the day is. */
    private static final String POLICY = """
            a day that is  | to come | left out | going on | theirs | taken | left out and over | no day of it
            left out       | 302     | 302      | 409      | 409    | 409   | 409               | 404
            put back       | 302     | 302      | 409      | 409    | 409   | 409               | 404
            had            | 409     | 409      | 302      | 302    | 302   | 409               | 404
            had in part    | 409     | 409      | 302      | 302    | 302   | 409               | 404
            taken          | 409     | 409      | 302      | 302    | 302   | 409               | 404
            spoken of less | 409     | 409      | 302      | 302    | 302   | 409               | 404
            """;

    private static final Pattern FEED = Pattern.compile("http://localhost:8080(/notices/calendar/[^\"]+\\.ics)");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    Hours hours;

    @Autowired
    Slots slots;

    @Autowired
    Offers offers;

    @Autowired
    HoursDesk desk;

    @Autowired
    OwnHours taken;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;

    @BeforeEach
    void comeIn() {
        clock.set(BEFORE);
        teacher = viewers.open(Role.TEACHER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void itsOwnerMayDoWhatTheTableSaysAndNobodyElseAnything(String act, Map<String, String> answers) throws Exception {
        List<TestViewer> others = Stream.of(Role.PD_LEAD, Role.COACH, Role.ADMINISTRATOR, Role.TEACHER)
                .map(role -> viewers.open(role, teacher))
                .toList();
        for (var expected : answers.entrySet()) {
            clock.set(BEFORE);
            UUID id = weekly(teacher);
            LocalDate day = bring(expected.getKey(), id);
            for (TestViewer other : others) {
                assertThat(answer(act, id, day, other))
                        .as("for %s", other.viewer().role())
                        .isEqualTo(404);
            }
            assertThat(answer(act, id, day, teacher))
                    .as("%s, when it is %s", act, expected.getKey())
                    .isEqualTo(Integer.parseInt(expected.getValue()));
            hours.remove(new PlanId(id), teacher.viewer());
        }
    }

    /** The first day is today at 14:00, in ten minutes. */
    private LocalDate bring(String state, UUID id) {
        var plan = new PlanId(id);
        switch (state) {
            case "to come" -> {}
            case "left out" -> slots.leaveOut(plan, TODAY, teacher.viewer());
            case "going on" -> clock.advance(Duration.ofMinutes(10));
            case "theirs" -> say(plan, null);
            case "taken" -> say(plan, 0);
            case "left out and over" -> {
                slots.leaveOut(plan, TODAY, teacher.viewer());
                clock.advance(Duration.ofMinutes(20));
            }
            case "no day of it" -> {
                return TODAY.plusDays(1);
            }
            default -> throw new AssertionError("nobody knows a day that is " + state);
        }
        return TODAY;
    }

    private void say(PlanId plan, Integer minutes) {
        clock.advance(Duration.ofMinutes(20));
        assertThat(slots.say(plan, TODAY, minutes, teacher.viewer())).isTrue();
    }

    private int answer(String act, UUID id, LocalDate day, TestViewer viewer) throws Exception {
        String page = "/hours/" + id;
        MockHttpServletRequestBuilder request = switch (act) {
            case "left out" -> post(page + "/skips");
            case "put back" -> post(page + "/skips/removal");
            case "had" -> post(page + "/words");
            case "had in part" -> post(page + "/words").param("minutes", "15");
            case "taken" -> post(page + "/words").param("minutes", "0");
            case "spoken of less" -> post(page + "/words/removal");
            default -> throw new AssertionError("nobody knows how a day is " + act);
        };
        return mvc.perform(request.param("day", day.toString()).with(viewer))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void timeIsPlannedSpokenOfAndSeenByItsOwnerAlone() throws Exception {
        send(get("/hours")).andExpect(content().string(containsString("Nothing is set aside yet.")));
        send(typed("/hours").param("minutes", "4").param("starts", "<i>"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("between 5 and 240 minutes")))
                .andExpect(content().string(containsString("&lt;i&gt;")));
        UUID id = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++) {
            send(typed("/hours", id, "14:00", "40")).andExpect(status().is3xxRedirection());
        }
        assertThat(hours.own(teacher.viewer())).hasSize(1);
        send(get("/hours")).andExpect(content().string(containsString("Skip this one")));
        send(get("/hours/card")).andExpect(content().string(containsString("Next: Wednesday, October 21, 2026")));

        clock.advance(Duration.ofMinutes(20));
        send(post("/hours/" + id + "/words").param("day", "2026-10-21").param("minutes", "41"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"41\"")));
        send(post("/hours/" + id + "/words").param("day", "2026-10-21").param("minutes", "25"));

        send(get("/hours")).andExpect(content().string(containsString("25 of 40 minutes were yours")));
        assertThat(taken.export(teacher.viewer()).get(0).entries().get(0).lines())
                .contains(new Portion.Line("2026-10-21", "25 of 40 minutes were yours"));
        TestViewer lead = viewers.open(Role.PD_LEAD, teacher);
        mvc.perform(get("/hours").with(lead)).andExpect(content().string(containsString("Nothing is set aside yet.")));
        slots.leaveOut(new PlanId(id), TODAY.plusWeeks(1), teacher.viewer());
        assertThat(taken.held(teacher.person())).extracting(Holding::amount).containsExactlyInAnyOrder(1L, 1L, 1L);
        taken.erase(teacher.person());
        assertThat(taken.held(teacher.person())).extracting(Holding::amount).containsOnly(0L);
    }

    @Test
    void aChangeLeavesWhatHasBeenAndWhatIsLeftOutAsTheyAre() throws Exception {
        UUID id = weekly(teacher);
        slots.leaveOut(new PlanId(id), TODAY.plusWeeks(2), teacher.viewer());
        comeBackTomorrow();
        UUID rest = UUID.randomUUID();
        send(typed("/hours/" + id, rest, "15:00", "30").param("version", "7"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"15:00\"")));
        for (int twice = 0; twice < 2; twice++) {
            send(typed("/hours/" + id, rest, "15:00", "30").param("version", "1"))
                    .andExpect(status().is3xxRedirection());
        }

        assertThat(slots.own(teacher.viewer()))
                .extracting(slot -> slot.day() + " " + slot.starts() + " " + slot.minutes() + " " + slot.state())
                .containsExactly(
                        "2026-10-21 14:00 40 OPEN",
                        "2026-10-28 15:00 30 COMING",
                        "2026-11-04 15:00 30 OUT",
                        "2026-11-11 15:00 30 COMING");
        send(post("/hours/" + rest + "/ending"));
        assertThat(slots.own(teacher.viewer())).hasSize(1);
        assertThat(desk.of(teacher.viewer()).over()).hasSize(1);
    }

    /** The same hour on the wall; neither what for nor what came of it. */
    @Test
    void theirCalendarSaysWhenAndNoMore() throws Exception {
        UUID id = weekly(teacher);
        slots.leaveOut(new PlanId(id), TODAY.plusWeeks(1), teacher.viewer());
        Matcher feed = FEED.matcher(
                send(post("/notices/feed")).andReturn().getResponse().getContentAsString());
        assertThat(feed.find()).isTrue();

        assertThat(events(feed.group(1)))
                .containsExactly(
                        "20261021T130000Z 20261021T134000Z CONFIRMED 0 Protected time",
                        "20261028T140000Z 20261028T144000Z CANCELLED 1 Protected time",
                        "20261104T140000Z 20261104T144000Z CONFIRMED 0 Protected time",
                        "20261111T140000Z 20261111T144000Z CONFIRMED 0 Protected time");
        String before =
                mvc.perform(get(feed.group(1))).andReturn().getResponse().getContentAsString();
        clock.advance(Duration.ofMinutes(20));
        slots.say(new PlanId(id), TODAY, 10, teacher.viewer());
        slots.putBack(new PlanId(id), TODAY.plusWeeks(1), teacher.viewer());
        assertThat(events(feed.group(1)).get(1)).endsWith("CONFIRMED 2 Protected time");
        slots.unsay(new PlanId(id), TODAY, teacher.viewer());
        assertThat(mvc.perform(get(feed.group(1))).andReturn().getResponse().getContentAsString())
                .startsWith(before.substring(0, before.indexOf("END:VEVENT")));
    }

    private List<String> events(String address) throws Exception {
        String ics = mvc.perform(get(address)).andReturn().getResponse().getContentAsString();
        assertThat(ics).doesNotContain("Watch", "Amina", "URL:");
        return new CalendarBuilder()
                .build(new StringReader(ics)).<VEvent>getComponents("VEVENT").stream()
                        .map(event -> Stream.of("DTSTART", "DTEND", "STATUS", "SEQUENCE", "SUMMARY")
                                .map(name -> event.getRequiredProperty(name).getValue())
                                .reduce((one, next) -> one + " " + next)
                                .orElseThrow())
                        .toList();
    }

    @Test
    void whoOffersATimeDoesNotLearnWhoHasTakenIt() throws Exception {
        TestViewer lead = viewers.open(Role.PD_LEAD, teacher);
        UUID offer = UUID.randomUUID();
        mvc.perform(typed("/hours/offers", offer, "14:00", "40").with(lead)).andExpect(status().is3xxRedirection());
        String before = page("/hours/offers", lead);
        clock.advance(Duration.ofMinutes(20));
        AtOnce.run(
                () -> offers.take(new OfferId(offer), teacher.viewer()),
                () -> offers.take(new OfferId(offer), teacher.viewer()));

        assertThat(slots.own(teacher.viewer()))
                .as("what is to come of it, once")
                .extracting(Slot::day)
                .containsExactly(TODAY.plusWeeks(1), TODAY.plusWeeks(2), TODAY.plusWeeks(3));
        send(get("/hours")).andExpect(content().string(not(containsString("Your course offers"))));
        assertThat(page("/hours/offers", lead)).isEqualTo(before);
        send(post("/hours/offers/" + offer + "/withdrawal")).andExpect(status().isForbidden());
        mvc.perform(post("/hours/offers/" + offer + "/withdrawal").with(lead)).andExpect(status().is3xxRedirection());
        assertThat(slots.own(teacher.viewer())).as("it stays theirs").hasSize(3);
        send(post("/hours/offers/" + offer + "/taking")).andExpect(status().isNotFound());
    }

    @Test
    void whoEndsWhatTheyTookMayTakeItAgain() throws Exception {
        TestViewer lead = viewers.open(Role.PD_LEAD, teacher);
        UUID offer = UUID.randomUUID();
        mvc.perform(typed("/hours/offers", offer, "14:00", "40").with(lead));
        send(post("/hours/offers/" + offer + "/taking"));
        clock.advance(Duration.ofDays(1));
        PlanId plan = hours.own(teacher.viewer()).get(0).id();
        hours.end(plan, teacher.viewer());

        assertThat(offers.take(new OfferId(offer), teacher.viewer())).isTrue();

        assertThat(slots.own(teacher.viewer()))
                .extracting(Slot::day)
                .containsExactly(TODAY, TODAY.plusWeeks(1), TODAY.plusWeeks(2), TODAY.plusWeeks(3));
    }

    /** A page without what each request makes anew. */
    private String page(String address, TestViewer viewer) throws Exception {
        return mvc.perform(get(address).with(viewer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private UUID weekly(TestViewer owner) throws Exception {
        UUID id = UUID.randomUUID();
        mvc.perform(typed("/hours", id, "14:00", "40").with(owner)).andExpect(status().is3xxRedirection());
        return id;
    }

    /** Four Wednesdays from today on. */
    private static MockHttpServletRequestBuilder typed(String address, UUID id, String starts, String minutes) {
        return typed(address).param("id", id.toString()).param("starts", starts).param("minutes", minutes);
    }

    private static MockHttpServletRequestBuilder typed(String address) {
        return post(address)
                .param("purpose", "WATCH")
                .param("weekday", "3")
                .param("from", address.length() > "/hours/offers".length() ? "2026-10-22" : "2026-10-21")
                .param("until", "2026-11-14")
                .param("zone", "Europe/London");
    }

    /** A day later they have come by another launch. */
    private void comeBackTomorrow() {
        clock.advance(Duration.ofDays(1));
        teacher = viewers.openAnotherCourse(Role.TEACHER, teacher);
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(teacher));
    }

    static Stream<Object[]> rows() {
        return PolicyTable.rows(POLICY);
    }
}
