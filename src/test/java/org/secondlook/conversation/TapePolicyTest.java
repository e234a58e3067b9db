package org.secondlook.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.foundation.Times;
import org.secondlook.pairing.TestPairings;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.PolicyTable;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who has what of the recording of a conversation: everybody, with the two of them in every state. */
@SecondLookTest
@Tag("once")
class TapePolicyTest {

    /**
     * Of the page on which they agree: reads, or nothing. Of the recording: plays, with a clip of it, its captions as far as they are theirs, and
     * a copy in what they take along; knows that it is there; or nothing. What was given out to play it is asked for too: it is dead
     * wherever it does not play. Nothing is 404 everywhere, as if it did not exist; out: 401.
     */
    private static final String POLICY = """
            the two                    | coach       | coach elsewhere | teacher     | a teacher | another coach | a lead | an administrator | a guest
            have said nothing          | reads/plays | -/plays         | reads/-     | -/-       | -/-           | -/-    | -/-              | -/-
            wait for an answer         | reads/plays | -/plays         | reads/-     | -/-       | -/-           | -/-    | -/-              | -/-
            do not this time           | reads/plays | -/plays         | reads/-     | -/-       | -/-           | -/-    | -/-              | -/-
            both agree                 | reads/plays | -/plays         | reads/-     | -/-       | -/-           | -/-    | -/-              | -/-
            both agree and share it    | reads/plays | -/plays         | reads/plays | -/-       | -/-           | -/-    | -/-              | -/-
            had shared it with others  | reads/plays | -/plays         | reads/-     | -/-       | -/-           | -/-    | -/-              | -/-
            called it off              | reads/plays | -/plays         | reads/-     | -/-       | -/-           | -/-    | -/-              | -/-
            heard the teacher back out | reads/knows | -/knows         | reads/-     | -/-       | -/-           | -/-    | -/-              | -/-
            heard the coach back out   | reads/knows | -/knows         | reads/-     | -/-       | -/-           | -/-    | -/-              | -/-
            backed out after calling   | reads/knows | -/knows         | reads/-     | -/-       | -/-           | -/-    | -/-              | -/-
            agree again                | reads/plays | -/plays         | reads/-     | -/-       | -/-           | -/-    | -/-              | -/-
            have parted                | reads/knows | -/knows         | reads/-     | -/-       | -/-           | -/-    | -/-              | -/-
            waited fourteen days       | reads/-     | -/-             | reads/-     | -/-       | -/-           | -/-    | -/-              | -/-
            erased it                  | reads/-     | -/-             | reads/-     | -/-       | -/-           | -/-    | -/-              | -/-
            lost the teacher           | -/knows     | -/knows         | out/out     | -/-       | -/-           | -/-    | -/-              | -/-
            lost the coach             | out/out     | out/out         | -/-         | -/-       | -/-           | -/-    | -/-              | -/-
            """;

    private static final String CAPTION = """
            insert into caption_track (id, recording_id, person_id, language, origin, created_at)
            values (:track, :recording, :person, 'en', 'FILE', :now)
            """;

    private static final String SAY = """
            insert into caption_cue (id, track_id, start_millis, end_millis, speaker, words, sought, version)
            values (:track, :track, 0, 1000, '', 'What did you see?', 'what did you see?', 0)
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
    TestRecordings recordings;

    @Autowired
    TestShares shares;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private UUID pairing;
    private UUID conversation;
    private RecordingId recording;
    private UUID clip;
    private UUID track;
    private final Map<String, List<String>> openedBefore = new HashMap<>();

    @ParameterizedTest(name = "the two {0}")
    @MethodSource("rows")
    void everybodyHasWhatTheTableSays(String state, Map<String, String> answers) throws Exception {
        Map<String, TestViewer> people = people();
        begin(people);
        bring(state, people);

        for (var expected : answers.entrySet()) {
            TestViewer viewer = people.get(expected.getKey());
            String got = ofPage(viewer) + "/" + ofRecording(viewer, expected.getKey());
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
        TestViewer coach = people.get("coach");
        pairing = pairings.pair(people.get("teacher"), coach);
        conversation = given.plan(pairing, coach);
        recording = recordings.playable(coach);
        clip = shares.clipOf(recording.value(), coach);
        track = UUID.randomUUID();
        for (String sql : List.of(CAPTION, SAY)) {
            db.sql(sql)
                    .param("track", track)
                    .param("recording", recording.value())
                    .param("person", coach.person().value())
                    .param("now", Times.bind(clock.instant()))
                    .update();
        }
    }

    private void bring(String state, Map<String, TestViewer> people) throws Exception {
        TestViewer teacher = people.get("teacher");
        TestViewer coach = people.get("coach");
        switch (state) {
            case "have said nothing" -> {}
            case "wait for an answer" -> given.consent(conversation, coach);
            case "do not this time" -> {
                given.consent(conversation, coach);
                given.decline(conversation, teacher);
            }
            case "both agree" -> agree(teacher, coach);
            case "called it off" -> {
                agree(teacher, coach);
                send("/conversations/" + conversation + "/calling-off", coach);
            }
            case "had shared it with others" -> {
                shares.shareLesson(recording, coach, people.get("a teacher"));
                shares.share(clip, coach, people.get("a lead"));
                open(people.get("a lead"), "a lead");
                agree(teacher, coach);
            }
            default -> bringWatched(state, teacher, coach);
        }
        jobs.run();
    }

    /** Both had it before them when it happened. */
    private void bringWatched(String state, TestViewer teacher, TestViewer coach) throws Exception {
        agree(teacher, coach);
        shares.shareLesson(recording, coach, teacher);
        shares.share(clip, coach, teacher);
        open(coach, "coach");
        open(teacher, "teacher");
        switch (state) {
            case "both agree and share it" -> {}
            case "heard the teacher back out" -> given.takeBack(conversation, teacher);
            case "heard the coach back out" -> given.takeBack(conversation, coach);
            case "backed out after calling" -> {
                send("/conversations/" + conversation + "/calling-off", coach);
                given.takeBack(conversation, teacher);
            }
            case "agree again" -> {
                given.takeBack(conversation, teacher);
                openedBefore.clear();
                given.consent(conversation, teacher);
            }
            case "have parted" -> pairings.end(pairing, teacher);
            case "waited fourteen days" -> {
                given.takeBack(conversation, teacher);
                recordings.restToTheEnd(recording);
            }
            case "erased it" -> send("/recordings/" + recording + "/erasure", coach);
            case "lost the teacher" -> send("/people/kept/erasure", teacher);
            case "lost the coach" -> send("/people/kept/erasure", coach);
            default -> throw new AssertionError("nobody knows how two " + state);
        }
    }

    private void agree(TestViewer teacher, TestViewer coach) {
        given.tape(conversation, recording, teacher, coach);
    }

    private void open(TestViewer viewer, String who) throws Exception {
        openedBefore.put(who, List.copyOf(addresses(viewer)));
        assertThat(openedBefore.get(who)).isNotEmpty();
    }

    private String ofPage(TestViewer viewer) throws Exception {
        int page = status(get("/conversations/" + conversation + "/recording"), viewer);
        return page == 200 ? "reads" : nothing(page);
    }

    private String ofRecording(TestViewer viewer, String who) throws Exception {
        int page = status(get("/recordings/" + recording), viewer);
        if (page == 401) {
            return "out";
        }
        Set<Boolean> parts = Stream.concat(media().stream(), Stream.of("/recordings/" + recording + "/watching"))
                .filter(part -> page == 200 || !part.contains("waveform"))
                .map(part -> plays(part, viewer))
                .collect(Collectors.toSet());
        boolean plays = parts.contains(true);
        for (String address : openedBefore.getOrDefault(who, List.of())) {
            assertThat(status(get(address), viewer)).as("a right from before").isEqualTo(plays ? 200 : 403);
        }
        if (page == 200) {
            assertThat(parts).as("all of it or nothing").hasSize(1);
            assertThat(words(viewer)).as("its words").isEqualTo(plays);
            assertThat(isTakenAlong(viewer)).as("a copy of it").isEqualTo(plays);
            return plays ? "plays" : "knows";
        }
        return plays ? "plays" : nothing(page);
    }

    private List<String> media() {
        return List.of(
                "/recordings/" + recording + "/media/best",
                "/recordings/" + recording + "/media/720p",
                "/recordings/" + recording + "/media/waveform",
                "/recordings/" + recording + "/media/sprites-1",
                "/clips/" + clip + "/media/best",
                "/clips/" + clip + "/media/720p");
    }

    private boolean plays(String address, TestViewer viewer) {
        try {
            MockHttpServletResponse answer =
                    mvc.perform(get(address).with(viewer)).andReturn().getResponse();
            return answer.getStatus() == 302
                    || (answer.getStatus() == 200 && answer.getContentAsString().contains("<video"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Where players were led to. */
    private List<String> addresses(TestViewer viewer) throws Exception {
        List<String> addresses = new ArrayList<>();
        for (String media : media()) {
            MockHttpServletResponse led =
                    mvc.perform(get(media).with(viewer)).andReturn().getResponse();
            if (led.getStatus() == 302) {
                addresses.add(media.substring(0, media.lastIndexOf('/') + 1) + led.getHeader("Location"));
            }
        }
        return addresses;
    }

    private boolean words(TestViewer viewer) throws Exception {
        String page = mvc.perform(get("/lessons/" + recording + "/captions").with(viewer))
                .andReturn()
                .getResponse()
                .getContentAsString();
        boolean reads = page.contains("What did you see?");
        for (String part : List.of("/track", "/files/srt", "/cues")) {
            assertThat(status(get("/captions/" + track + part), viewer))
                    .as(part)
                    .isEqualTo(reads ? 200 : 404);
        }
        return reads;
    }

    private boolean isTakenAlong(TestViewer viewer) throws Exception {
        var answer = mvc.perform(get("/people/kept/archive").with(viewer)).andReturn();
        if (answer.getRequest().isAsyncStarted()) {
            answer.getAsyncResult(10_000);
        }
        String zip = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1);
        assertThat(zip).startsWith("PK");
        return zip.contains("Fractions, lesson 3.mp4");
    }

    private static String nothing(int status) {
        return status == 401 ? "out" : status == 404 || status == 200 ? "-" : "status " + status;
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
