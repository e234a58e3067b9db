package org.secondlook.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.celebration.TestCelebrations;
import org.secondlook.goal.TestGoals;
import org.secondlook.observation.TestObservations;
import org.secondlook.pairing.TestPairings;
import org.secondlook.people.People;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.practice.TestSteps;
import org.secondlook.recording.RecordingId;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.PolicyTable;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who sees what was shared: every role, with a share in every state. */
@SecondLookTest
class SharePolicyTest {

    /**
     * Sees: a clip and a whole lesson, on their pages and their bytes, what was coded in it, and the gap. Nothing: 404 everywhere, as if it did not
     * exist. No way in: 401. A dash: not asked here. Shares with those with whom nothing can be shared were written past the doors.
     */
    private static final String POLICY = """
            the thing                            | owner | Maria     | a teacher | a coach | a lead  | an administrator | a guest | Maria elsewhere
            is not shared                        | sees  | nothing   | nothing   | nothing | nothing | nothing          | nothing | nothing
            is shared with Maria                 | sees  | sees      | nothing   | nothing | nothing | nothing          | nothing | nothing
            is shared with a coach               | sees  | nothing   | nothing   | sees    | nothing | nothing          | nothing | nothing
            is shared with a lead                | sees  | nothing   | nothing   | nothing | sees    | nothing          | nothing | nothing
            is shared with an administrator      | sees  | nothing   | nothing   | nothing | nothing | nothing          | nothing | nothing
            is shared with a guest               | sees  | nothing   | nothing   | nothing | nothing | nothing          | nothing | nothing
            was shared until a moment ago        | sees  | nothing   | nothing   | nothing | nothing | nothing          | nothing | nothing
            rests                                | sees  | nothing   | nothing   | nothing | nothing | nothing          | nothing | nothing
            was taken back                       | sees  | nothing   | nothing   | nothing | nothing | nothing          | nothing | nothing
            was erased                           | nothing | nothing | nothing   | nothing | nothing | nothing          | nothing | nothing
            went with its lesson                 | nothing | nothing | nothing   | nothing | nothing | nothing          | nothing | nothing
            is shared, and Maria has left        | sees  | nothing   | nothing   | nothing | nothing | nothing          | nothing | nothing
            is shared, and the owner has left    | sees  | nothing   | nothing   | nothing | nothing | nothing          | nothing | nothing
            is shared, and Maria is a guest now  | sees  | nothing   | nothing   | nothing | nothing | nothing          | nothing | nothing
            is shared, and Maria is made up      | sees  | nothing   | nothing   | nothing | nothing | nothing          | nothing | nothing
            is shared, and the owner is kept out | -     | nothing | nothing | nothing | nothing | nothing          | nothing | nothing
            is shared, and Maria has erased all  | sees  | no way in | nothing   | nothing | nothing | nothing          | nothing | no way in
            is shared with the coach they have   | sees  | sees      | nothing   | nothing | nothing | nothing          | nothing | nothing
            was shared with the coach they had   | sees  | nothing   | nothing   | nothing | nothing | nothing          | nothing | nothing
            is shared, and the platform is out   | no way in | no way in | no way in | no way in | no way in | no way in | no way in | no way in
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestShares shares;

    @Autowired
    TestPairings pairings;

    @Autowired
    TestObservations looks;

    @Autowired
    TestGoals goals;

    @Autowired
    TestSteps steps;

    @Autowired
    TestCelebrations celebrations;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Autowired
    DueJobs jobs;

    private TestViewer owner;
    private TestViewer maria;
    private RecordingId lesson;
    private List<Thing> things;

    @ParameterizedTest(name = "the thing {0}")
    @MethodSource("rows")
    void everybodySeesWhatTheTableSays(String state, Map<String, String> answers) throws Exception {
        owner = viewers.open(Role.TEACHER);
        maria = viewers.open(Role.TEACHER, owner);
        Map<String, TestViewer> everybody = Map.of(
                "owner", owner,
                "Maria", maria,
                "a teacher", viewers.open(Role.TEACHER, owner),
                "a coach", viewers.open(Role.COACH, owner),
                "a lead", viewers.open(Role.PD_LEAD, owner),
                "an administrator", viewers.open(Role.ADMINISTRATOR, owner),
                "a guest", viewers.open(Role.GUEST, owner),
                "Maria elsewhere", viewers.openAnotherCourse(Role.TEACHER, maria));
        things = things();
        Map<Thing, UUID> given = bring(state, everybody);

        for (var expected : answers.entrySet()) {
            if (!expected.getValue().equals("-")) {
                for (Thing thing : things) {
                    String who = "%s, when the %s %s"
                            .formatted(expected.getKey(), thing.subject().kind(), state);
                    ask(thing, given.get(thing), everybody.get(expected.getKey()), expected.getValue(), who);
                }
            }
        }
    }

    private void ask(Thing thing, UUID share, TestViewer viewer, String expected, String who) throws Exception {
        for (String address : thing.addresses()) {
            assertThat(seen(address, viewer)).as(who).isEqualTo(expected);
        }
        if (!viewer.equals(owner)) {
            assertThat(seen("/shares/" + share, viewer)).as(who).isEqualTo(expected);
            assertThat(seen(thing.home(), viewer)).as(who).isNotEqualTo("sees");
        }
    }

    /** All of one lesson, and what goes with none. */
    private List<Thing> things() {
        UUID clip = shares.clip(owner);
        lesson = shares.lessonOf(clip);
        UUID look = looks.look(lesson, owner);
        String stage = "/clips/" + clip;
        String coded = "/observations/" + look;
        UUID goal = goals.goal("Pupils answer each other", owner);
        String aim = "/goals/" + goal;
        UUID step = steps.active("Breathe first", owner);
        String move = "/action-steps/" + step;
        UUID celebration = celebrations.celebrate("They answered each other", clip, owner);
        String joy = "/celebrations/" + celebration;
        String whole = "/recordings/" + lesson;
        return List.of(
                new Thing(
                        new Subject(Subject.Kind.CLIP, clip),
                        stage,
                        List.of(stage + "/watching", stage + "/media/best", stage + "/media/720p")),
                new Thing(new Subject(Subject.Kind.OBSERVATION, look), coded, List.of(coded + "/watching")),
                new Thing(new Subject(Subject.Kind.GAP, look), coded + "/gap", List.of(coded + "/gap/watching")),
                new Thing(new Subject(Subject.Kind.GOAL, goal), aim, List.of(aim + "/reading")),
                new Thing(new Subject(Subject.Kind.CELEBRATION, celebration), joy, List.of(joy + "/reading")),
                new Thing(
                        new Subject(Subject.Kind.RECORDING, lesson.value()),
                        whole,
                        List.of(whole + "/watching", whole + "/media/best")),
                new Thing(new Subject(Subject.Kind.ACTION_STEP, step), move, List.of(move + "/reading")));
    }

    /** Lets it be so; answers with the shares. */
    private Map<Thing, UUID> bring(String state, Map<String, TestViewer> everybody) throws Exception {
        if (state.contains("the coach they ha")) {
            return coach(state.endsWith("had"), everybody.get("a lead"));
        } else if (state.startsWith("is shared with")) {
            return share(everybody.get(state.substring("is shared with ".length())));
        }
        Map<Thing, UUID> given = state.equals("is not shared")
                ? things.stream().collect(Collectors.toMap(thing -> thing, thing -> UUID.randomUUID()))
                : share(maria);
        switch (state) {
            case "is not shared" -> {}
            case "was shared until a moment ago" -> {
                for (UUID share : given.values()) {
                    change("sharing_share set expires_at = started_at where id = :id", share);
                }
            }
            case "rests" -> {
                for (UUID share : given.values()) {
                    change("sharing_share set paused_at = started_at where id = :id", share);
                }
            }
            case "was taken back" -> {
                for (UUID share : given.values()) {
                    send("/shares/" + share + "/revocation", owner);
                }
            }
            case "was erased" -> {
                send(things.get(0).home() + "/erasure", owner);
                send(things.get(1).home() + "/removal", owner);
                removeWhatIsOfNoLesson();
                send(things.get(5).home() + "/erasure", owner);
            }
            case "went with its lesson" -> {
                send("/recordings/" + lesson + "/erasure", owner);
                removeWhatIsOfNoLesson();
            }
            case "is shared, and Maria has left" -> leave(maria);
            case "is shared, and the owner has left" -> leave(owner);
            default -> changePeople(state);
        }
        jobs.run();
        return given;
    }

    /** Goals, steps and celebrations outlive the lesson to which they once belonged. */
    private void removeWhatIsOfNoLesson() throws Exception {
        send(things.get(3).home() + "/removal", owner);
        send(things.get(4).home() + "/removal", owner);
        send(things.get(6).home() + "/removal", owner);
    }

    private void changePeople(String state) throws Exception {
        switch (state) {
            case "is shared, and Maria is a guest now" ->
                change(
                        "people_enrolment set role = 'GUEST' where person_id = :id",
                        maria.person().value());
            case "is shared, and Maria is made up" ->
                change(
                        "people_person set test_user = true where id = :id",
                        maria.person().value());
            case "is shared, and the owner is kept out" ->
                change(
                        "people_person set suspended_at = current_timestamp where id = :id",
                        owner.person().value());
            case "is shared, and Maria has erased all" -> send("/people/kept/erasure", maria);
            case "is shared, and the platform is out" -> people.endSessions(owner.issuer(), "client");
            default -> throw new AssertionError("nobody knows how a thing " + state);
        }
    }

    private Map<Thing, UUID> share(TestViewer person) {
        return things.stream()
                .collect(Collectors.toMap(
                        thing -> thing, thing -> shares.share(thing.subject(), owner, person, Duration.ofDays(30))));
    }

    /** With Maria as the owner's coach, who may have ended it. */
    private Map<Thing, UUID> coach(boolean ended, TestViewer lead) {
        pairings.appoint(maria, lead);
        UUID pairing = pairings.pair(owner, maria);
        Map<Thing, UUID> given = things.stream()
                .collect(Collectors.toMap(thing -> thing, thing -> pairings.show(pairing, thing.subject(), owner)));
        if (ended) {
            pairings.end(pairing, maria);
        }
        return given;
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

    private String seen(String address, TestViewer viewer) throws Exception {
        int status =
                mvc.perform(get(address).with(viewer)).andReturn().getResponse().getStatus();
        return switch (status) {
            case 200, 302 -> "sees";
            case 401 -> "no way in";
            case 404 -> "nothing";
            default -> "status " + status;
        };
    }

    /** Something of the owner's: the page where it is theirs alone, and those that are seen with a share. */
    private record Thing(Subject subject, String home, List<String> addresses) {}

    static Stream<Object[]> rows() {
        return PolicyTable.rows(POLICY);
    }
}
