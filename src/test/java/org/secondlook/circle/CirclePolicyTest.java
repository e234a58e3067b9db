package org.secondlook.circle;

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
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.PolicyTable;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Who sees a circle, and what a member shows to it: everybody, with a circle and a share in every state. */
@SecondLookTest
@Tag("once")
class CirclePolicyTest {

    /**
     * Of the circle, before the stroke: in it, asked to accept its norms, reading how it ended, or nothing of it. Of what the owner
     * shows to it, its page, its bytes and what is said about it, after the stroke: talks, keeps what was said, or nothing. Nothing is
     * 404 everywhere, as if it did not exist; out: 401. A dot: not asked here.
     */
    private static final String POLICY = """
            the circle                    | facilitator | owner       | member   | asked   | left | taken out | a lead | an administrator | a teacher | a guest | member elsewhere
            goes on                       | in/talks    | in/talks    | in/talks | asked/- | -/-  | -/-       | -/-    | -/-              | -/-       | -/-     | -/-
            has new norms                 | in/talks    | asked/talks | asked/-  | asked/- | -/-  | -/-       | -/-    | -/-              | -/-       | -/-     | -/-
            has closed                    | ended/-     | ended/keeps | ended/-  | -/-     | -/-  | -/-       | -/-    | -/-              | -/-       | -/-     | -/-
            goes on, its share is over    | in/-        | in/keeps    | in/-     | asked/- | .    | .         | .      | .                | .         | .       | .
            goes on, its share taken back | in/-        | in/keeps    | in/-     | asked/- | .    | .         | .      | .                | .         | .       | .
            was left by the owner         | in/-        | -/keeps     | in/-     | asked/- | .    | .         | .      | .                | .         | .       | .
            goes on, owner not in course  | in/-        | -/keeps     | in/-     | asked/- | .    | .         | .      | .                | .         | .       | .
            goes on, member not in course | in/talks    | in/talks    | -/-      | asked/- | .    | .         | .      | .                | .         | .       | .
            goes on, member a guest now   | in/talks    | in/talks    | -/-      | asked/- | .    | .         | .      | .                | .         | .       | .
            lost its facilitator          | out/out     | in/talks    | in/talks | asked/- | .    | .         | .      | .                | .         | .       | .
            lost the owner                | in/-        | out/out     | in/-     | asked/- | .    | .         | .      | .                | .         | .       | .
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestCircles circles;

    @Autowired
    TestShares shares;

    @Autowired
    JdbcClient db;

    @Autowired
    DueJobs jobs;

    private UUID circle;
    private UUID clip;
    private UUID share;

    @ParameterizedTest(name = "the circle {0}")
    @MethodSource("rows")
    void everybodySeesWhatTheTableSays(String state, Map<String, String> answers) throws Exception {
        Map<String, TestViewer> people = people();
        begin(people);
        bring(state, people);

        for (var expected : answers.entrySet()) {
            TestViewer viewer = people.get(expected.getKey());
            if (!expected.getValue().equals(".")) {
                assertThat(ofCircle(viewer) + "/" + ofShare(viewer))
                        .as("%s, when the circle %s", expected.getKey(), state)
                        .isEqualTo(expected.getValue());
            }
        }
    }

    private Map<String, TestViewer> people() {
        TestViewer facilitator = viewers.open(Role.TEACHER);
        Map<String, TestViewer> people = new HashMap<>(Map.of("facilitator", facilitator));
        for (String name : List.of("owner", "member", "asked", "left", "taken out", "a teacher")) {
            people.put(name, viewers.open(Role.TEACHER, facilitator));
        }
        people.put("a lead", viewers.open(Role.PD_LEAD, facilitator));
        people.put("an administrator", viewers.open(Role.ADMINISTRATOR, facilitator));
        people.put("a guest", viewers.open(Role.GUEST, facilitator));
        people.put("member elsewhere", viewers.openAnotherCourse(Role.TEACHER, people.get("member")));
        return people;
    }

    private void begin(Map<String, TestViewer> people) throws Exception {
        TestViewer left = people.get("left");
        TestViewer out = people.get("taken out");
        TestViewer facilitator = people.get("facilitator");
        circle = circles.start(facilitator, people.get("owner"), people.get("member"), people.get("asked"), left, out);
        circles.join(circle, people.get("owner"), people.get("member"), left, out);
        clip = shares.clip(people.get("owner"));
        share = circles.show(circle, clip, people.get("owner"));
        send("/departure", left, Map.of());
        send("/members/" + out.person() + "/removal", facilitator, Map.of());
    }

    private void bring(String state, Map<String, TestViewer> people) throws Exception {
        TestViewer facilitator = people.get("facilitator");
        UUID owner = people.get("owner").person().value();
        UUID member = people.get("member").person().value();
        switch (state) {
            case "goes on" -> {}
            case "has new norms" -> send("/norms", facilitator, Map.of("number", "1", "words", "We ask first."));
            case "has closed" -> send("/closing", facilitator, Map.of("words", "We wait longer."));
            case "goes on, its share is over" ->
                change("sharing_share set expires_at = started_at where id = :id", share);
            case "goes on, its share taken back" -> sendTo("/shares/" + share + "/revocation", people.get("owner"));
            case "was left by the owner" -> send("/departure", people.get("owner"), Map.of());
            case "goes on, owner not in course" ->
                change("people_enrolment set left_at = current_timestamp where person_id = :id", owner);
            case "goes on, member not in course" ->
                change("people_enrolment set left_at = current_timestamp where person_id = :id", member);
            case "goes on, member a guest now" ->
                change("people_enrolment set role = 'GUEST' where person_id = :id", member);
            case "lost its facilitator" -> sendTo("/people/kept/erasure", facilitator);
            case "lost the owner" -> sendTo("/people/kept/erasure", people.get("owner"));
            default -> throw new AssertionError("nobody knows how a circle " + state);
        }
        jobs.run();
    }

    private String ofCircle(TestViewer viewer) throws Exception {
        MockHttpServletResponse page = answer("/circles/" + circle, viewer);
        if (page.getStatus() != 200) {
            assertThat(answer("/circles", viewer).getContentAsString()).doesNotContain("Questions that open");
            return nothing(page.getStatus());
        }
        boolean inside = page.getContentAsString().contains("What do you take along?");
        assertThat(answer("/circles/" + circle + "/question", viewer).getStatus())
                .isEqualTo(page.getContentAsString().contains("I accept this and join") ? 404 : 200);
        return inside ? "in" : page.getContentAsString().contains("What it came to") ? "ended" : "asked";
    }

    /** Its page, its bytes and what is said about it are seen by the same people; but for the owner, for whom there is more. */
    private String ofShare(TestViewer viewer) throws Exception {
        int page = answer("/shares/" + share, viewer).getStatus();
        for (String address : List.of("/clips/" + clip + "/watching", "/clips/" + clip + "/media/720p")) {
            assertThat(answer(address, viewer).getStatus())
                    .as(address)
                    .isEqualTo(address.contains("media") && page == 200 ? 302 : page);
        }
        int said = said(viewer);
        return page == 200 ? said == 302 ? "talks" : said == 409 ? "keeps" : "status " + said : nothing(page);
    }

    private int said(TestViewer viewer) throws Exception {
        return mvc.perform(post("/shares/" + share + "/comments")
                        .param("kind", "STRENGTH")
                        .param("words", "They thought.")
                        .with(viewer))
                .andReturn()
                .getResponse()
                .getStatus();
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

    private void send(String what, TestViewer viewer, Map<String, String> fields) throws Exception {
        var request = post("/circles/" + circle + what);
        fields.forEach(request::param);
        assertThat(mvc.perform(request.with(viewer)).andReturn().getResponse().getStatus())
                .as(what)
                .isEqualTo(302);
    }

    private void sendTo(String action, TestViewer viewer) throws Exception {
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
