package org.secondlook.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.foundation.Times;
import org.secondlook.people.EnrolmentChanged;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.PolicyTable;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** Who sees a pairing, and what its teacher shows to it: everybody, with a pairing and a share in every state. */
@SecondLookTest
@Tag("once")
class PairingPolicyTest {

    /**
     * Of the pairing, before the stroke: works in it, is asked whether they want to, waits for the other, or nothing. Of what the
     * teacher shows to it, its page, its bytes and what is said about it, after the stroke: talks, keeps what was said, or nothing.
     * Nothing is 404 everywhere, as if it did not exist; out: 401. The lead who coaches has a pairing with the colleague. What is one's own is
     * one's own in every course.
     */
    private static final String POLICY = """
            the pairing                          | teacher     | coach       | the lead | a lead who coaches | an administrator | an editor | a colleague | a guest | coach elsewhere | teacher elsewhere
            is proposed by the lead              | asked/-     | asked/-     | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | -/-
            is proposed, the coach has said yes  | asked/-     | waits/-     | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | -/-
            is asked for by the teacher          | waits/-     | asked/-     | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | -/-
            was declined                         | -/-         | -/-         | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | -/-
            goes on                              | works/talks | works/talks | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | -/talks
            was ended by the teacher             | -/keeps     | -/-         | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | -/keeps
            was ended by the coach               | -/keeps     | -/-         | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | -/keeps
            goes on, its share is over           | works/keeps | works/-     | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | -/keeps
            goes on, its share taken back        | works/keeps | works/-     | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | -/keeps
            goes on, teacher not in course       | -/keeps     | -/-         | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | -/keeps
            goes on, coach not in course         | -/keeps     | -/-         | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | -/keeps
            goes on, coach a guest now           | -/keeps     | -/-         | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | -/keeps
            was left by the teacher, who is back | -/keeps     | -/-         | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | -/keeps
            was left by the coach, who is back   | -/keeps     | -/-         | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | -/keeps
            has no coach any more                | -/keeps     | -/-         | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | -/keeps
            had its coach made one again         | -/keeps     | -/-         | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | -/keeps
            lost its coach                       | -/keeps     | out/out     | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | out/out         | -/keeps
            lost its teacher                     | out/out     | -/-         | -/-      | -/-                | -/-              | -/-       | -/-         | -/-     | -/-             | out/out
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestPairings pairings;

    @Autowired
    TestShares shares;

    @Autowired
    JdbcClient db;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    private UUID pairing;
    private UUID share = UUID.randomUUID();
    private UUID clip = UUID.randomUUID();

    @ParameterizedTest(name = "the pairing {0}")
    @MethodSource("rows")
    void everybodySeesWhatTheTableSays(String state, Map<String, String> answers) throws Exception {
        Map<String, TestViewer> people = people();
        bring(state, people);

        for (var expected : answers.entrySet()) {
            TestViewer viewer = people.get(expected.getKey());
            assertThat(ofPairing(viewer) + "/" + ofShare(viewer))
                    .as("%s, when the pairing %s", expected.getKey(), state)
                    .isEqualTo(expected.getValue());
        }
    }

    private Map<String, TestViewer> people() {
        TestViewer teacher = viewers.open(Role.TEACHER);
        TestViewer coach = viewers.open(Role.TEACHER, teacher);
        TestViewer lead = viewers.open(Role.PD_LEAD, teacher);
        TestViewer coaching = viewers.open(Role.PD_LEAD, teacher);
        TestViewer colleague = viewers.open(Role.TEACHER, teacher);
        pairings.appoint(coach, lead);
        pairings.appoint(coaching, lead);
        pairings.pair(colleague, coaching);
        Map<String, TestViewer> people = new HashMap<>(Map.of("teacher", teacher, "coach", coach, "the lead", lead));
        people.put("a lead who coaches", coaching);
        people.put("a colleague", colleague);
        people.put("an administrator", viewers.open(Role.ADMINISTRATOR, teacher));
        people.put("an editor", viewers.open(Role.LIBRARY_EDITOR, teacher));
        people.put("a guest", viewers.open(Role.GUEST, teacher));
        people.put("coach elsewhere", viewers.openAnotherCourse(Role.COACH, coach));
        people.put("teacher elsewhere", viewers.openAnotherCourse(Role.TEACHER, teacher));
        return people;
    }

    private void bring(String state, Map<String, TestViewer> people) throws Exception {
        TestViewer teacher = people.get("teacher");
        TestViewer coach = people.get("coach");
        TestViewer lead = people.get("the lead");
        switch (state) {
            case "is proposed by the lead" -> pairing = pairings.propose(teacher, coach, lead);
            case "is proposed, the coach has said yes" -> {
                pairing = pairings.propose(teacher, coach, lead);
                pairings.accept(pairing, coach);
            }
            case "is asked for by the teacher" -> pairing = pairings.ask(teacher, coach);
            case "was declined" -> {
                pairing = pairings.propose(teacher, coach, lead);
                pairings.decline(pairing, coach);
            }
            default -> {
                pairing = pairings.pair(teacher, coach);
                clip = shares.clip(teacher);
                share = pairings.show(pairing, clip, teacher);
                clock.advance(Duration.ofMinutes(1));
                end(state, people);
            }
        }
        jobs.run();
    }

    private void end(String state, Map<String, TestViewer> people) throws Exception {
        TestViewer teacher = people.get("teacher");
        TestViewer coach = people.get("coach");
        TestViewer lead = people.get("the lead");
        switch (state) {
            case "goes on" -> {}
            case "was ended by the teacher" -> send("/pairings/" + pairing + "/ending", teacher);
            case "was ended by the coach" -> send("/pairings/" + pairing + "/ending", coach);
            case "goes on, its share is over" ->
                change("sharing_share set expires_at = started_at where id = :id", share);
            case "goes on, its share taken back" -> send("/shares/" + share + "/revocation", teacher);
            case "goes on, teacher not in course" -> leave(teacher);
            case "goes on, coach not in course" -> leave(coach);
            case "goes on, coach a guest now" ->
                change(
                        "people_enrolment set role = 'GUEST' where role = 'TEACHER' and person_id = :id",
                        coach.person().value());
            case "was left by the teacher, who is back" -> leaveAndComeBack(teacher);
            case "was left by the coach, who is back" -> leaveAndComeBack(coach);
            case "has no coach any more" -> send("/pairings/course/coaches/" + coach.person() + "/withdrawal", lead);
            case "had its coach made one again" -> {
                send("/pairings/course/coaches/" + coach.person() + "/withdrawal", lead);
                pairings.appoint(coach, lead);
            }
            case "lost its coach" -> send("/people/kept/erasure", coach);
            case "lost its teacher" -> send("/people/kept/erasure", teacher);
            default -> throw new AssertionError("nobody knows how a pairing " + state);
        }
    }

    private void leave(TestViewer viewer) {
        change(
                "people_enrolment set left_at = current_timestamp where person_id = :id",
                viewer.person().value());
    }

    private void leaveAndComeBack(TestViewer viewer) {
        leave(viewer);
        transaction.executeWithoutResult(status -> events.publishEvent(new EnrolmentChanged(
                Objects.requireNonNull(viewer.viewer().course()), viewer.person(), Times.now(clock))));
        change(
                "people_enrolment set left_at = null where person_id = :id",
                viewer.person().value());
    }

    private String ofPairing(TestViewer viewer) throws Exception {
        MockHttpServletResponse page = answer("/pairings/" + pairing, viewer);
        if (page.getStatus() != 200) {
            String index = answer("/pairings", viewer).getContentAsString();
            assertThat(index).doesNotContain("/pairings/" + pairing);
            return nothing(page.getStatus());
        }
        String text = page.getContentAsString();
        return text.contains("End working together") ? "works" : text.contains(">Accept<") ? "asked" : "waits";
    }

    /** Its page, its bytes and what is said about it are seen by the same people; but for the owner, for whom there is more. */
    private String ofShare(TestViewer viewer) throws Exception {
        int page = answer("/shares/" + share, viewer).getStatus();
        for (String address : List.of("/clips/" + clip + "/watching", "/clips/" + clip + "/media/720p")) {
            assertThat(answer(address, viewer).getStatus())
                    .as(address)
                    .isEqualTo(address.contains("media") && page == 200 ? 302 : page);
        }
        int said = mvc.perform(post("/shares/" + share + "/comments")
                        .param("kind", "STRENGTH")
                        .param("words", "They thought.")
                        .with(viewer))
                .andReturn()
                .getResponse()
                .getStatus();
        return page == 200 ? said == 302 ? "talks" : said == 409 ? "keeps" : "status " + said : nothing(page);
    }

    private static String nothing(int status) {
        return status == 401 ? "out" : status == 404 ? "-" : "status " + status;
    }

    private MockHttpServletResponse answer(String address, TestViewer viewer) throws Exception {
        return mvc.perform(get(address).with(viewer)).andReturn().getResponse();
    }

    private void change(String what, UUID id) {
        assertThat(db.sql("update " + what).param("id", id).update()).isPositive();
    }

    private void send(String action, TestViewer viewer) throws Exception {
        assertThat(mvc.perform(post(action).param("meant", "true").with(viewer))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as(action)
                .isEqualTo(302);
    }

    static Stream<Object[]> rows() {
        return PolicyTable.rows(POLICY);
    }
}
