package org.secondlook.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.pairing.TestPairings;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.PolicyTable;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who reads a conversation and feedback, and who writes in it: everybody, with the two of them in every state. */
@SecondLookTest
@Tag("once")
class ConversationPolicyTest {

    /**
     * Of the conversation and its notes: writes, reads, or nothing. Of what the coach has sent, and of their draft: reads, or nothing. Of
     * what the teacher noted for themselves: keeps, or nothing. Nothing is 404 everywhere, as if it did not exist; out: 401.
     */
    private static final String POLICY = """
            the two                  | teacher                | coach                | a teacher | another coach | a lead  | an administrator | a guest | coach elsewhere
            work together            | writes/reads/-/keeps   | writes/reads/reads/- | -/-/-/-   | -/-/-/-       | -/-/-/- | -/-/-/-          | -/-/-/- | -/-/-/-
            called it off            | reads/reads/-/keeps    | reads/reads/reads/-  | -/-/-/-   | -/-/-/-       | -/-/-/- | -/-/-/-          | -/-/-/- | -/-/-/-
            have ended it            | reads/reads/-/keeps    | reads/reads/reads/-  | -/-/-/-   | -/-/-/-       | -/-/-/- | -/-/-/-          | -/-/-/- | -/-/-/-
            share nothing any more   | writes/reads/-/keeps   | writes/reads/reads/- | -/-/-/-   | -/-/-/-       | -/-/-/- | -/-/-/-          | -/-/-/- | -/-/-/-
            lost the coach           | -/-/-/-                | out/out/out/out      | -/-/-/-   | -/-/-/-       | -/-/-/- | -/-/-/-          | -/-/-/- | out/out/out/out
            lost the teacher         | out/out/out/out        | -/-/-/-              | -/-/-/-   | -/-/-/-       | -/-/-/- | -/-/-/-          | -/-/-/- | -/-/-/-
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestPairings pairings;

    @Autowired
    TestConversations given;

    @Autowired
    DueJobs jobs;

    private UUID pairing;
    private UUID share;
    private UUID conversation;
    private UUID sent;
    private UUID draft;

    @ParameterizedTest(name = "the two {0}")
    @MethodSource("rows")
    void everybodySeesWhatTheTableSays(String state, Map<String, String> answers) throws Exception {
        Map<String, TestViewer> people = people();
        begin(people);
        bring(state, people);

        for (var expected : answers.entrySet()) {
            TestViewer viewer = people.get(expected.getKey());
            String got = ofNotes(viewer) + "/" + ofFeedback(sent, viewer) + "/" + ofFeedback(draft, viewer) + "/"
                    + ofPrivate(viewer);
            assertThat(got).as("%s, when the two %s", expected.getKey(), state).isEqualTo(expected.getValue());
        }
    }

    private Map<String, TestViewer> people() {
        TestViewer teacher = viewers.open(Role.TEACHER);
        Map<String, TestViewer> people = new HashMap<>(Map.of("teacher", teacher));
        people.put("coach", viewers.open(Role.COACH, teacher));
        people.put("a teacher", viewers.open(Role.TEACHER, teacher));
        people.put("another coach", viewers.open(Role.COACH, teacher));
        people.put("a lead", viewers.open(Role.PD_LEAD, teacher));
        people.put("an administrator", viewers.open(Role.ADMINISTRATOR, teacher));
        people.put("a guest", viewers.open(Role.GUEST, teacher));
        people.put("coach elsewhere", viewers.openAnotherCourse(Role.COACH, people.get("coach")));
        return people;
    }

    private void begin(Map<String, TestViewer> people) {
        TestViewer teacher = people.get("teacher");
        TestViewer coach = people.get("coach");
        pairing = pairings.pair(teacher, coach);
        pairings.pair(teacher, people.get("another coach"));
        share = pairings.show(pairing, teacher);
        conversation = given.plan(pairing, teacher);
        given.write(conversation, 0, "We waited.", teacher);
        given.writePrivate(conversation, "I was nervous.", teacher);
        given.say(conversation, share, "00:01", coach);
        sent = given.draft(pairing, share, coach);
        given.send(sent, coach);
        draft = given.draft(pairing, share, coach);
    }

    private void bring(String state, Map<String, TestViewer> people) throws Exception {
        switch (state) {
            case "work together" -> {}
            case "called it off" -> send("/conversations/" + conversation + "/calling-off", people.get("teacher"));
            case "have ended it" -> pairings.end(pairing, people.get("teacher"));
            case "share nothing any more" -> send("/shares/" + share + "/revocation", people.get("teacher"));
            case "lost the coach" -> send("/people/kept/erasure", people.get("coach"));
            case "lost the teacher" -> send("/people/kept/erasure", people.get("teacher"));
            default -> throw new AssertionError("nobody knows how two " + state);
        }
        jobs.run();
    }

    /** All its pages are seen by the same people. */
    private String ofNotes(TestViewer viewer) throws Exception {
        int page = status(get(address()), viewer);
        for (String part : List.of("/notes", "/together", "/date", "/invitation.ics")) {
            assertThat(status(get(address() + part), viewer)).as(part).isEqualTo(page);
        }
        int newest = status(get(address() + "/notes/newest").accept(MediaType.APPLICATION_JSON), viewer);
        assertThat(newest).isEqualTo(page);
        int written =
                status(post(address() + "/notes").param("words", "Hello").accept(MediaType.APPLICATION_JSON), viewer);
        return page == 200 ? written == 200 ? "writes" : written == 409 ? "reads" : "status " + written : nothing(page);
    }

    private String ofFeedback(UUID id, TestViewer viewer) throws Exception {
        int page = status(get("/feedback/" + id), viewer);
        return page == 200 ? "reads" : nothing(page);
    }

    private String ofPrivate(TestViewer viewer) throws Exception {
        MockHttpServletResponse page =
                mvc.perform(get(address()).with(viewer)).andReturn().getResponse();
        return page.getContentAsString().contains("I was nervous.") ? "keeps" : nothing(page.getStatus());
    }

    private static String nothing(int status) {
        return status == 401 ? "out" : status == 404 || status == 200 ? "-" : "status " + status;
    }

    private String address() {
        return "/conversations/" + conversation;
    }

    private int status(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        return mvc.perform(request.with(viewer)).andReturn().getResponse().getStatus();
    }

    private void send(String action, TestViewer viewer) throws Exception {
        assertThat(status(post(action).param("meant", "true"), viewer)).isEqualTo(302);
    }

    static Stream<Object[]> rows() {
        return PolicyTable.rows(POLICY);
    }
}
