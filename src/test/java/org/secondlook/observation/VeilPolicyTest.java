package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.goal.TestGoals;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.sharing.Subject;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.PolicyTable;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is shared of a look, its gap and a goal, while somebody is to code the same lesson before they see it. */
@SecondLookTest
class VeilPolicyTest {

    /**
     * A look, its gap and a goal by its numbers are shared with Maria and with a colleague; Maria is invited to code as well. Sees: all
     * numbers. Later: pages that say that it comes after the coding, with no number. Nothing: 404.
     */
    private static final String POLICY = """
            Maria is to code                             | owner | Maria   | a colleague | Maria elsewhere | a teacher
            the lesson first                             | sees  | later   | sees        | nothing         | nothing
            the lesson first, and has begun              | sees  | later   | sees        | nothing         | nothing
            the lesson first, and has done               | sees  | sees    | sees        | nothing         | nothing
            the lesson first, and has done by another    | sees  | later   | sees        | nothing         | nothing
            a clip first                                 | sees  | later   | sees        | nothing         | nothing
            a clip first, and has done                   | sees  | sees    | sees        | nothing         | nothing
            a clip of another lesson first               | sees  | goal    | sees        | nothing         | nothing
            the lesson                                   | sees  | sees    | sees        | nothing         | nothing
            the lesson first, and may see it now         | sees  | sees    | sees        | nothing         | nothing
            the lesson first, and it was taken back      | sees  | sees    | sees        | nothing         | nothing
            the lesson first, and it is over             | sees  | sees    | sees        | nothing         | nothing
            the lesson first, and it rests               | sees  | later   | sees        | nothing         | nothing
            the lesson first, and may watch alone        | sees  | sees    | sees        | nothing         | nothing
            the lesson first, and in a circle            | sees  | later   | sees        | nothing         | nothing
            the lesson first, and has left               | sees  | nothing | sees        | nothing         | nothing
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
    TestGoals goals;

    @Autowired
    SecondCodings seconds;

    @Autowired
    JdbcClient db;

    private TestViewer owner;
    private TestViewer maria;
    private TestViewer colleague;
    private UUID clip;
    private UUID lesson;
    private UUID look;
    private UUID goal;

    @BeforeEach
    void share() {
        owner = viewers.open(Role.TEACHER);
        maria = viewers.open(Role.COACH, owner);
        colleague = viewers.open(Role.TEACHER, owner);
        clip = shares.clip(owner);
        lesson = shares.lessonOf(clip).value();
        look = looks.look(shares.lessonOf(clip), owner);
        goal = goals.goal("My pupils answer each other", owner);
        goals.measure(goal, "18", "30", owner);
        for (TestViewer person : List.of(maria, colleague)) {
            show(Subject.Kind.OBSERVATION, look, person);
            show(Subject.Kind.GAP, look, person);
            show(Subject.Kind.GOAL, goal, person);
        }
    }

    private UUID show(Subject.Kind kind, UUID id, TestViewer person) {
        return shares.share(new Subject(kind, id), owner, person, Duration.ofDays(30));
    }

    @ParameterizedTest(name = "Maria is to code {0}")
    @MethodSource("rows")
    void everybodySeesWhatTheTableSays(String state, Map<String, String> answers) throws Exception {
        Map<String, TestViewer> everybody = Map.of(
                "owner", owner,
                "Maria", maria,
                "a colleague", colleague,
                "Maria elsewhere", viewers.openAnotherCourse(Role.COACH, maria),
                "a teacher", viewers.open(Role.TEACHER, owner));
        String[] parts = state.split(", and ", 2);
        Subject subject = subject(parts[0]);
        UUID share = parts[0].endsWith("first")
                ? shares.shareToCodeFirst(subject, owner, maria)
                : shares.shareToCode(subject, owner, maria);
        bring(parts.length == 1 ? "" : parts[1], share, subject);

        for (var expected : answers.entrySet()) {
            assertThat(answer(everybody.get(expected.getKey())))
                    .as("%s, when Maria is to code %s", expected.getKey(), state)
                    .isEqualTo(expected.getValue());
        }
    }

    private Subject subject(String what) {
        return switch (what) {
            case "a clip first" -> new Subject(Subject.Kind.CLIP, clip);
            case "a clip of another lesson first" -> {
                UUID other = shares.clip(owner);
                looks.look(shares.lessonOf(other), owner);
                yield new Subject(Subject.Kind.CLIP, other);
            }
            default -> new Subject(Subject.Kind.RECORDING, lesson);
        };
    }

    private void bring(String state, UUID share, Subject subject) throws Exception {
        switch (state) {
            case "" -> {}
            case "has begun" -> begin("talk-and-quiet", share, subject);
            case "has done" -> finish(begin("talk-and-quiet", share, subject));
            case "has done by another" -> finish(begin("questions", share, subject));
            case "may see it now" -> send(post("/shares/" + share + "/disclosure"), owner);
            case "it was taken back" -> send(post("/shares/" + share + "/revocation"), owner);
            case "it is over" -> change("sharing_share set expires_at = started_at where id = :id", share);
            case "it rests" -> change("sharing_share set paused_at = current_timestamp where id = :id", share);
            case "may watch alone" -> change("sharing_share set rights = 'VIEW' where id = :id", share);
            case "in a circle" -> giveToACircle(share);
            case "has left" ->
                change(
                        "people_enrolment set left_at = current_timestamp where person_id = :id",
                        maria.person().value());
            default -> throw new AssertionError("nobody knows what it is that " + state);
        }
    }

    private ObservationId begin(String lens, UUID share, Subject subject) throws Exception {
        send(
                post("/shares/" + share + "/codings")
                        .param("framework", looks.framework(lens).id().toString()),
                maria);
        return seconds.of(subject, maria.viewer()).get(0).look().id();
    }

    private void finish(ObservationId coding) throws Exception {
        send(post("/codings/" + coding + "/completion"), maria);
    }

    private void giveToACircle(UUID share) {
        UUID circle = UUID.randomUUID();
        db.sql("""
                insert into sharing_audience (id, kind, course_id, title)
                select cast(:circle as uuid), 'CIRCLE', course_id, 'Questions' from sharing_share where id = :id
                """).param("circle", circle).param("id", share).update();
        for (TestViewer member : List.of(owner, maria)) {
            db.sql("insert into sharing_member (audience_id, person_id, joined_at) values (:circle, :person, now())")
                    .param("circle", circle)
                    .param("person", member.person().value())
                    .update();
        }
        db.sql("update sharing_share set person_id = null, audience_id = :circle where id = :id")
                .param("circle", circle)
                .param("id", share)
                .update();
    }

    private String answer(TestViewer viewer) throws Exception {
        String coded = page("/observations/" + look + "/watching", "18 %", viewer);
        String gap = page("/observations/" + look + "/gap/watching", "40 %", viewer);
        String beside = page("/observations/" + look + "/beside/" + look, "18 %", viewer);
        String numbers = page("/goals/" + goal + "/reading", "18 %", viewer);
        assertThat(List.of(gap, beside))
                .as("the gap and two lessons beside each other")
                .containsOnly(coded);
        return coded.equals("sees") && numbers.equals("later")
                ? "goal"
                : numbers.equals(coded) ? coded : coded + numbers;
    }

    /** Of the goal the day on which it was begun is told, and is no number of a lesson's. */
    private String page(String address, String number, TestViewer viewer) throws Exception {
        MockHttpServletResponse answer = open(address, viewer);
        String page = withoutAddresses(answer.getContentAsString());
        if (answer.getStatus() == 404) {
            return "nothing";
        } else if (page.contains(number)) {
            return "sees";
        }
        assertThat(answer.getHeader("ETag")).isNull();
        assertThat(page).contains(address.startsWith("/goals") ? "once you have coded" : "after your own coding");
        assertThat(address.startsWith("/goals") ? page.replaceAll("Begun on [^<]*<", "") : page)
                .doesNotContainPattern("\\d");
        return "later";
    }

    /** In these may be digits: they are keys. */
    private static String withoutAddresses(String page) {
        return page.replaceAll("href=\"[^\"]*\"", "");
    }

    private MockHttpServletResponse open(String address, TestViewer viewer) throws Exception {
        return mvc.perform(get(address).header("HX-Request", "true").with(viewer))
                .andReturn()
                .getResponse();
    }

    /** Whoever reads meanwhile reads all of it or that it comes later, and nothing between. */
    @Test
    void whatIsReadWhileTheCodingIsSaidToBeDoneIsWholeOrNotThere() throws Exception {
        var subject = new Subject(Subject.Kind.RECORDING, lesson);
        ObservationId coding = begin("talk-and-quiet", shares.shareToCodeFirst(subject, owner, maria), subject);

        AtOnce.run(
                () -> finish(coding),
                () -> assertThat(answerOfGap()).isIn("later", "sees"),
                () -> assertThat(answerOfGap()).isIn("later", "sees"));
        assertThat(answerOfGap()).isEqualTo("sees");
    }

    private String answerOfGap() throws Exception {
        return page("/observations/" + look + "/gap/watching", "40 %", maria);
    }

    @Test
    void thatItComesLaterIsNotLookedAt() throws Exception {
        var subject = new Subject(Subject.Kind.RECORDING, lesson);
        UUID first = shares.shareToCodeFirst(subject, owner, maria);
        UUID gap = show(Subject.Kind.GAP, look, maria);
        look(gap);
        assertThat(lookedAt(gap)).isZero();

        send(post("/shares/" + first + "/disclosure"), owner);
        look(gap);
        assertThat(lookedAt(gap)).isOne();
    }

    private void look(UUID share) throws Exception {
        assertThat(status(post("/shares/" + share + "/receipts").param("piece", "0"), maria))
                .isEqualTo(204);
    }

    private long lookedAt(UUID share) {
        return db.sql("select count(*) from sharing_receipt where share_id = :id")
                .param("id", share)
                .query(Long.class)
                .single();
    }

    /** So it is unless they say otherwise, by the box that the form shows. */
    @Test
    void whoeverLetsSomebodyCodeIsAskedWhetherTheyDoSoFirst() throws Exception {
        assertThat(mvc.perform(get("/shares/new?kind=CLIP&subject=" + clip).with(owner))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .containsPattern("name=\"codedFirst\" value=\"true\" checked");
        assertThat(codedFirst("CODE", Map.of())).isTrue();
        assertThat(codedFirst("CODE", Map.of("_codedFirst", "on", "codedFirst", "true")))
                .isTrue();
        assertThat(codedFirst("CODE", Map.of("_codedFirst", "on"))).isFalse();
        assertThat(codedFirst("CODE", Map.of("codedFirst", "false"))).isFalse();
        assertThat(codedFirst("VIEW", Map.of("codedFirst", "true"))).isFalse();
    }

    private boolean codedFirst(String rights, Map<String, String> box) throws Exception {
        var sent = post("/shares")
                .param("kind", "CLIP")
                .param("subject", clip.toString())
                .param("audience", maria.person().toString())
                .param("rights", rights)
                .param("purpose", "To see what you see");
        box.forEach(sent::param);
        send(sent, owner);
        return db.sql("select coded_first from sharing_share where subject_id = :clip and revoked_at is null")
                .param("clip", clip)
                .query(Boolean.class)
                .single();
    }

    @Test
    void nobodyButItsOwnerLetsItBeSeenEarlier() throws Exception {
        UUID share = shares.shareToCodeFirst(new Subject(Subject.Kind.CLIP, clip), owner, maria);
        assertThat(status(post("/shares/" + share + "/disclosure"), maria)).isEqualTo(404);
        assertThat(answerOfGap()).isEqualTo("later");
    }

    private void change(String what, UUID id) {
        assertThat(db.sql("update " + what).param("id", id).update()).isPositive();
    }

    private void send(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        assertThat(status(request, viewer)).isEqualTo(302);
    }

    private int status(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        return mvc.perform(request.with(viewer)).andReturn().getResponse().getStatus();
    }

    static Stream<Object[]> rows() {
        return PolicyTable.rows(POLICY);
    }
}
