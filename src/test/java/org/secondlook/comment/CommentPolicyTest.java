package org.secondlook.comment;

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
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.PolicyTable;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who reads what was said about a share, and who may say more: every role, with a share in every state. */
@SecondLookTest
class CommentPolicyTest {

    /**
     * Speaks: reads what was said, and may say more. Reads: reads it, and nothing more is said. Nothing: 404, as if it did not exist.
     * No way in: 401. A share with somebody who cannot have one was written past the doors.
     */
    private static final String POLICY = """
            the clip is shared                                 | owner   | Maria   | a teacher | a coach | a lead  | an administrator | a guest | Maria elsewhere
            with Maria, to watch                               | nothing | nothing | nothing   | nothing | nothing | nothing          | nothing | nothing
            with Maria, to watch and comment                   | speaks  | speaks  | nothing   | nothing | nothing | nothing          | nothing | nothing
            with a coach, to watch and comment                 | speaks  | nothing | nothing   | speaks  | nothing | nothing          | nothing | nothing
            with a lead, to watch and comment                  | speaks  | nothing | nothing   | nothing | speaks  | nothing          | nothing | nothing
            with an administrator, to watch and comment        | reads   | nothing | nothing   | nothing | nothing | nothing          | nothing | nothing
            with a guest, to watch and comment                 | reads   | nothing | nothing   | nothing | nothing | nothing          | nothing | nothing
            with Maria, until a moment ago                     | reads   | nothing | nothing   | nothing | nothing | nothing          | nothing | nothing
            with Maria, and was taken back                     | reads   | nothing | nothing   | nothing | nothing | nothing          | nothing | nothing
            with Maria, who has left                           | reads   | nothing | nothing   | nothing | nothing | nothing          | nothing | nothing
            with Maria, who is a guest now                     | reads   | nothing | nothing   | nothing | nothing | nothing          | nothing | nothing
            with Maria, and the owner has left                 | reads   | nothing | nothing   | nothing | nothing | nothing          | nothing | nothing
            with Maria, and was erased                         | nothing | nothing | nothing   | nothing | nothing | nothing          | nothing | nothing
            with Maria, who has erased all                     | nothing | no way in | nothing | nothing | nothing | nothing          | nothing | no way in
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestShares shares;

    @Autowired
    TestComments comments;

    @Autowired
    JdbcClient db;

    @Autowired
    DueJobs jobs;

    private TestViewer owner;
    private TestViewer maria;
    private UUID clip;

    @ParameterizedTest(name = "the clip is shared {0}")
    @MethodSource("rows")
    void everybodyReadsAndSaysWhatTheTableSays(String state, Map<String, String> answers) throws Exception {
        owner = viewers.open(Role.TEACHER);
        maria = viewers.open(Role.TEACHER, owner);
        Map<String, TestViewer> everybody = everybody();
        clip = shares.clip(owner);
        UUID share = bring(state, everybody);

        for (var expected : answers.entrySet()) {
            assertThat(answer(share, everybody.get(expected.getKey())))
                    .as("%s, when the clip is shared %s", expected.getKey(), state)
                    .isEqualTo(expected.getValue());
        }
    }

    private Map<String, TestViewer> everybody() {
        return new HashMap<>(Map.of(
                "owner", owner,
                "Maria", maria,
                "a teacher", viewers.open(Role.TEACHER, owner),
                "a coach", viewers.open(Role.COACH, owner),
                "a lead", viewers.open(Role.PD_LEAD, owner),
                "an administrator", viewers.open(Role.ADMINISTRATOR, owner),
                "a guest", viewers.open(Role.GUEST, owner),
                "Maria elsewhere", viewers.openAnotherCourse(Role.TEACHER, maria)));
    }

    /** Lets it be so, after something was said; answers with the share. */
    private UUID bring(String state, Map<String, TestViewer> everybody) throws Exception {
        String[] parts = state.split(", ", 2);
        TestViewer with = everybody.get(parts[0].substring("with ".length()));
        UUID share =
                parts[1].equals("to watch") ? shares.share(clip, owner, with) : shares.shareToTalk(clip, owner, with);
        comments.say(share, with, "You waited.");
        switch (parts[1]) {
            case "to watch", "to watch and comment" -> {}
            case "until a moment ago" -> change("sharing_share set expires_at = started_at where id = :id", share);
            case "and was taken back" -> send("/shares/" + share + "/revocation", owner);
            case "and was erased" -> sendAndWait("/clips/" + clip + "/erasure", owner);
            case "who has left" -> leave(maria);
            case "and the owner has left" -> leave(owner);
            case "who is a guest now" ->
                change(
                        "people_enrolment set role = 'GUEST' where person_id = :id",
                        maria.person().value());
            case "who has erased all" -> sendAndWait("/people/kept/erasure", maria);
            default -> throw new AssertionError("nobody knows how a clip is shared " + state);
        }
        return share;
    }

    private String answer(UUID share, TestViewer viewer) throws Exception {
        String address = "/shares/" + share + "/comments";
        int status =
                mvc.perform(get(address).with(viewer)).andReturn().getResponse().getStatus();
        int said = mvc.perform(post(address)
                        .param("kind", "STRENGTH")
                        .param("words", "They thought.")
                        .with(viewer))
                .andReturn()
                .getResponse()
                .getStatus();
        return switch (status + " " + said) {
            case "200 302" -> "speaks";
            case "200 409" -> "reads";
            case "404 404" -> "nothing";
            case "401 401" -> "no way in";
            default -> "answers " + status + ", then " + said;
        };
    }

    private void leave(TestViewer person) {
        change(
                "people_enrolment set left_at = current_timestamp where person_id = :id",
                person.person().value());
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

    private void sendAndWait(String action, TestViewer viewer) throws Exception {
        send(action, viewer);
        jobs.run();
    }

    static Stream<Object[]> rows() {
        return PolicyTable.rows(POLICY);
    }
}
