package org.secondlook.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.observation.TestObservations;
import org.secondlook.pairing.TestPairings;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.TestRecordings;
import org.secondlook.sharing.Subject;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.PolicyTable;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Who sees a cycle, its story, and what serves in it: everybody, with a cycle and a share in every state. */
@SecondLookTest
@Tag("once")
class CyclePolicyTest {

    /**
     * The cycle, in it the thing that serves its first stage, and its story: seen, or a dash for what is not there. Gone: the page says that the
     * thing is no longer shared, and not what it is. Out: 401. A dot: not asked here. The lead who coaches leads the course, and coaches
     * another teacher there.
     */
    private static final String POLICY = """
            the cycle                  | teacher         | coach      | teacher elsewhere | coach elsewhere | the teacher’s other coach | a lead who coaches | a lead | an administrator | an editor | a teacher | a guest
            is proposed                | cycle -         | cycle -    | cycle -           | -               | -                         | -                  | -      | -                | -         | -         | -
            goes on                    | cycle thing     | cycle thing | cycle thing      | -               | -                         | -                  | -      | -                | -         | -         | -
            goes on, share over        | cycle thing     | cycle gone | cycle thing       | -               | -                         | -                  | .      | .                | .         | .         | .
            goes on, share taken back  | cycle thing     | cycle gone | cycle thing       | -               | -                         | -                  | .      | .                | .         | .         | .
            is closed                  | cycle thing     | cycle thing | cycle thing      | -               | -                         | -                  | -      | -                | -         | -         | -
            is stopped                 | cycle thing     | cycle thing | cycle thing      | -               | -                         | -                  | -      | -                | -         | -         | -
            lost its pairing           | cycle thing     | -          | cycle thing       | -               | -                         | -                  | -      | -                | -         | -         | -
            coach not in course        | cycle thing     | -          | cycle thing       | -               | -                         | -                  | .      | .                | .         | .         | .
            teacher not in course      | cycle thing     | -          | cycle thing       | -               | -                         | -                  | .      | .                | .         | .         | .
            coach a guest now          | cycle thing     | -          | cycle thing       | -               | -                         | -                  | .      | .                | .         | .         | .
            has a lead as its coach    | cycle thing     | cycle thing | cycle thing      | -               | -                         | -                  | -      | -                | -         | -         | -
            lost its coach             | cycle thing     | out        | cycle thing       | out             | -                         | -                  | .      | .                | .         | .         | .
            lost its teacher           | out             | -          | out               | -               | -                         | -                  | -      | -                | -         | -         | -
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestPairings pairings;

    @Autowired
    TestCycles cycles;

    @Autowired
    TestObservations looks;

    @Autowired
    TestRecordings recordings;

    @Autowired
    JdbcClient db;

    @Autowired
    DueJobs jobs;

    private UUID pairing;
    private UUID cycle;
    private UUID share;

    @ParameterizedTest(name = "the cycle {0}")
    @MethodSource("rows")
    void everybodySeesWhatTheTableSays(String state, Map<String, String> answers) throws Exception {
        Map<String, TestViewer> people = people(state);
        begin(state, people);
        bring(state, people);

        for (var expected : answers.entrySet()) {
            TestViewer viewer = people.get(expected.getKey());
            if (!expected.getValue().equals(".")) {
                assertThat(seenBy(viewer))
                        .as("%s, when the cycle %s", expected.getKey(), state)
                        .isEqualTo(expected.getValue());
                assertThat(answer("/cycles/" + cycle + "/story", viewer).getStatus())
                        .as("its story, %s, when the cycle %s", expected.getKey(), state)
                        .isEqualTo(storyFor(expected.getKey(), expected.getValue()));
            }
        }
    }

    /** It is the teacher's, wherever they are. */
    private static int storyFor(String who, String seen) {
        return seen.equals("out") ? 401 : who.startsWith("teacher") ? 200 : 404;
    }

    private Map<String, TestViewer> people(String state) {
        TestViewer teacher = viewers.open(Role.TEACHER);
        TestViewer lead = viewers.open(Role.PD_LEAD, teacher);
        TestViewer coach = viewers.open(state.contains("a lead as its coach") ? Role.PD_LEAD : Role.COACH, teacher);
        TestViewer leading = viewers.open(Role.PD_LEAD, teacher);
        pairings.appoint(leading, lead);
        if (state.contains("a lead as its coach")) {
            pairings.appoint(coach, lead);
        }
        Map<String, TestViewer> people = new HashMap<>(Map.of("teacher", teacher, "coach", coach, "a lead", lead));
        people.put("teacher elsewhere", viewers.openAnotherCourse(Role.TEACHER, teacher));
        people.put("coach elsewhere", viewers.openAnotherCourse(Role.COACH, coach));
        people.put("the teacher’s other coach", viewers.open(Role.COACH, teacher));
        people.put("a lead who coaches", leading);
        people.put("an administrator", viewers.open(Role.ADMINISTRATOR, teacher));
        people.put("an editor", viewers.open(Role.LIBRARY_EDITOR, teacher));
        people.put("a teacher", viewers.open(Role.TEACHER, teacher));
        people.put("a guest", viewers.open(Role.GUEST, teacher));
        return people;
    }

    private void begin(String state, Map<String, TestViewer> people) {
        TestViewer teacher = people.get("teacher");
        TestViewer coach = people.get("coach");
        pairing = pairings.pair(teacher, coach);
        pairings.pair(teacher, people.get("the teacher’s other coach"));
        pairings.pair(people.get("a teacher"), people.get("a lead who coaches"));
        if (state.equals("is proposed")) {
            cycle = cycles.begin(pairing, coach);
            return;
        }
        var look = new Subject(Subject.Kind.OBSERVATION, looks.look(recordings.playable(teacher), teacher));
        share = cycles.show(pairing, look, teacher);
        cycle = cycles.begin(pairing, cycles.shortModel(teacher), "What happens after I have asked", teacher);
        cycles.choose(cycle, "BASELINE", look, teacher);
        cycles.finish(cycle, "I asked much", teacher);
    }

    private void bring(String state, Map<String, TestViewer> people) throws Exception {
        TestViewer teacher = people.get("teacher");
        TestViewer coach = people.get("coach");
        switch (state) {
            case "is proposed", "goes on", "has a lead as its coach" -> {}
            case "goes on, share over" -> change("sharing_share set expires_at = started_at where id = :id", share);
            case "goes on, share taken back" -> send("/shares/" + share + "/revocation", teacher);
            case "is closed" -> {
                cycles.finish(cycle, "", teacher, coach);
                cycles.close(cycle, teacher);
            }
            case "is stopped" -> cycles.stop(cycle, coach);
            case "lost its pairing" -> pairings.end(pairing, coach);
            case "coach not in course" -> leave(coach);
            case "teacher not in course" -> leave(teacher);
            case "coach a guest now" ->
                change(
                        "people_enrolment set role = 'GUEST' where person_id = :id",
                        coach.person().value());
            case "lost its coach" -> send("/people/kept/erasure", coach);
            case "lost its teacher" -> send("/people/kept/erasure", teacher);
            default -> throw new AssertionError("nobody knows how a cycle " + state);
        }
        jobs.run();
    }

    private void leave(TestViewer viewer) {
        int left = db.sql("""
                        update people_enrolment set left_at = current_timestamp where person_id = :person and course_id = :course
                        """)
                .param("person", viewer.person().value())
                .param("course", viewer.viewer().course().value())
                .update();
        assertThat(left).isEqualTo(1);
    }

    private String seenBy(TestViewer viewer) throws Exception {
        MockHttpServletResponse page = answer("/cycles/" + cycle, viewer);
        MockHttpServletResponse list = answer("/cycles", viewer);
        if (page.getStatus() != 200) {
            assertThat(list.getContentAsString()).doesNotContain("What happens after I have asked");
            return page.getStatus() == 401 ? "out" : page.getStatus() == 404 ? "-" : "status " + page.getStatus();
        }
        assertThat(list.getContentAsString()).contains("What happens after I have asked");
        String text = page.getContentAsString();
        String thing =
                text.contains("Talk and quiet, begun") ? "thing" : text.contains("No longer shared") ? "gone" : "-";
        return "cycle " + thing;
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
                .isEqualTo(302);
    }

    static Stream<Object[]> rows() {
        return PolicyTable.rows(POLICY);
    }
}
