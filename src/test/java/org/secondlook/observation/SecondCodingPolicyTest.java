package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.sharing.Subject;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.PolicyTable;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who codes a clip of another's, and who sees what was coded: every role, with a share and a coding in every state. */
@SecondLookTest
class SecondCodingPolicyTest {

    /**
     * Codes: is shown the lenses, or goes on with what they code. Told: reads that somebody is coding, and nothing of what. Sees: reads
     * what was coded, and can change nothing. Nothing: 404, as if it did not exist. No way in: 401.
     */
    private static final String POLICY = """
            the clip is shared                        | owner   | Maria     | with VIEW | with COMMENT | a teacher | a lead  | an administrator | a guest | Maria elsewhere
            to code, and not begun                    | nothing | codes     | nothing   | nothing      | nothing   | nothing | nothing          | nothing | nothing
            to code, and begun                        | told    | codes     | nothing   | nothing      | nothing   | nothing | nothing          | nothing | nothing
            to code, and done                         | sees    | sees      | nothing   | nothing      | nothing   | nothing | nothing          | nothing | nothing
            until a moment ago, and not begun         | nothing | nothing   | nothing   | nothing      | nothing   | nothing | nothing          | nothing | nothing
            until a moment ago, and begun             | nothing | nothing   | nothing   | nothing      | nothing   | nothing | nothing          | nothing | nothing
            until a moment ago, and done              | sees    | nothing   | nothing   | nothing      | nothing   | nothing | nothing          | nothing | nothing
            and was taken back, and begun             | nothing | nothing   | nothing   | nothing      | nothing   | nothing | nothing          | nothing | nothing
            and was taken back, and done              | sees    | nothing   | nothing   | nothing      | nothing   | nothing | nothing          | nothing | nothing
            and again to watch alone, and begun       | nothing | nothing   | nothing   | nothing      | nothing   | nothing | nothing          | nothing | nothing
            and Maria has left, and done              | sees    | nothing   | nothing   | nothing      | nothing   | nothing | nothing          | nothing | nothing
            and Maria is a guest now, and begun       | nothing | nothing   | nothing   | nothing      | nothing   | nothing | nothing          | nothing | nothing
            and the owner has left, and begun         | nothing | nothing   | nothing   | nothing      | nothing   | nothing | nothing          | nothing | nothing
            and its lesson was erased, and done       | nothing | nothing   | nothing   | nothing      | nothing   | nothing | nothing          | nothing | nothing
            and Maria has erased all, and done        | nothing | no way in | nothing   | nothing      | nothing   | nothing | nothing          | nothing | no way in
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestShares shares;

    @Autowired
    TestObservations looks;

    @Autowired
    SecondCodings seconds;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient db;

    private TestViewer owner;
    private TestViewer maria;
    private Subject clip;
    private UUID lesson;
    private UUID share;

    @ParameterizedTest(name = "the clip is shared {0}")
    @MethodSource("rows")
    void everybodyCodesAndSeesWhatTheTableSays(String state, Map<String, String> answers) throws Exception {
        owner = viewers.open(Role.TEACHER);
        maria = viewers.open(Role.TEACHER, owner);
        Map<String, TestViewer> everybody = everybody();
        clip = new Subject(Subject.Kind.CLIP, shares.clip(owner));
        lesson = shares.lessonOf(clip.id()).value();
        share = shares.shareToCode(clip, owner, maria);
        shares.share(clip.id(), owner, everybody.get("with VIEW"));
        shares.shareToTalk(clip.id(), owner, everybody.get("with COMMENT"));
        String[] parts = state.split(", and ", 2);
        String coding = code(parts[1]);
        bring(parts[0]);

        for (var expected : answers.entrySet()) {
            assertThat(answer(coding, everybody.get(expected.getKey())))
                    .as("%s, when the clip is shared %s", expected.getKey(), state)
                    .isEqualTo(expected.getValue());
        }
    }

    private Map<String, TestViewer> everybody() {
        return new HashMap<>(Map.of(
                "owner", owner,
                "Maria", maria,
                "with VIEW", viewers.open(Role.COACH, owner),
                "with COMMENT", viewers.open(Role.TEACHER, owner),
                "a teacher", viewers.open(Role.TEACHER, owner),
                "a lead", viewers.open(Role.PD_LEAD, owner),
                "an administrator", viewers.open(Role.ADMINISTRATOR, owner),
                "a guest", viewers.open(Role.GUEST, owner),
                "Maria elsewhere", viewers.openAnotherCourse(Role.TEACHER, maria)));
    }

    private String code(String state) throws Exception {
        if (state.equals("not begun")) {
            return UUID.randomUUID().toString();
        }
        send(
                post("/shares/" + share + "/codings")
                        .param("framework", looks.framework("questions").id().toString()),
                maria);
        String coding = seconds.of(clip, maria.viewer()).get(0).look().id().toString();
        if (state.equals("done")) {
            send(post("/codings/" + coding + "/completion"), maria);
        }
        return coding;
    }

    private void bring(String state) throws Exception {
        switch (state) {
            case "to code" -> {}
            case "until a moment ago" -> change("sharing_share set expires_at = started_at where id = :id", share);
            case "and was taken back" -> send(post("/shares/" + share + "/revocation"), owner);
            case "and again to watch alone" -> change("sharing_share set rights = 'VIEW' where id = :id", share);
            case "and Maria has left" -> leave(maria);
            case "and the owner has left" -> leave(owner);
            case "and Maria is a guest now" ->
                change(
                        "people_enrolment set role = 'GUEST' where person_id = :id",
                        maria.person().value());
            case "and its lesson was erased" -> send(post("/recordings/" + lesson + "/erasure"), owner);
            case "and Maria has erased all" -> {
                send(post("/people/kept/erasure").param("meant", "true"), maria);
                jobs.run();
            }
            default -> throw new AssertionError("nobody knows how a clip is shared " + state);
        }
    }

    private String answer(String coding, TestViewer viewer) throws Exception {
        int list = status(get("/shares/" + share + "/codings"), viewer);
        int open = status(get("/codings/" + coding + "/coding"), viewer);
        int sent = status(post("/codings/" + coding + "/coding").param("played", "0-900"), viewer);
        int read = status(get("/codings/" + coding + "/agreement"), viewer);
        String told = viewer.equals(owner) ? text("/lessons/" + lesson + "/observations") : "";
        return switch (list + " " + open + " " + sent + " " + read) {
            case "200 404 404 404", "200 200 204 404" -> "codes";
            case "200 200 409 404", "404 404 404 200" -> "sees";
            case "404 404 404 404" -> told.contains("is coding since") ? "told" : "nothing";
            case "401 401 401 401" -> "no way in";
            default -> "answers " + list + ", " + open + ", " + sent + ", " + read;
        };
    }

    private int status(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        return mvc.perform(request.with(viewer)).andReturn().getResponse().getStatus();
    }

    private String text(String page) throws Exception {
        return mvc.perform(get(page).with(owner)).andReturn().getResponse().getContentAsString();
    }

    private void leave(TestViewer person) {
        change(
                "people_enrolment set left_at = current_timestamp where person_id = :id",
                person.person().value());
    }

    private void change(String what, UUID id) {
        assertThat(db.sql("update " + what).param("id", id).update()).isPositive();
    }

    private void send(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        assertThat(status(request, viewer)).isEqualTo(302);
    }

    static Stream<Object[]> rows() {
        return PolicyTable.rows(POLICY);
    }
}
