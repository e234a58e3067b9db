package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.culture.TestCode;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.sharing.Subject;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A reflection that is shared: what was finished last, for whom it was shared with, and nothing beside it. */
@SecondLookTest
class SharedReflectionsTest {

    /** Who sees the text: on its own, and on the share's page. */
    private static final String POLICY = """
            is not shared                  | owner
            is shared with Maria           | owner, Maria
            is shared with a lead          | owner, lead
            is shared with an admin        | owner
            was shared until a moment ago  | owner
            was taken back                 | owner
            is shared, and Maria has left  | owner
            is shared, and the owner left  | owner
            went with its lesson           |
            """;

    private static final Pattern COLUMNS = Pattern.compile("\\s*\\|\\s*");

    @Autowired
    MockMvc mvc;

    @Autowired
    Reflections reflections;

    @Autowired
    Markers markers;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    TestShares shares;

    @Autowired
    TestCode code;

    @Autowired
    JdbcClient db;

    private TestViewer owner;
    private TestViewer maria;
    private TestViewer lead;
    private TestViewer administrator;
    private RecordingId lesson;
    private UUID reflection;

    @BeforeEach
    void finish() {
        owner = viewers.open(Role.TEACHER);
        maria = viewers.open(Role.TEACHER, owner);
        lead = viewers.open(Role.PD_LEAD, owner);
        administrator = viewers.open(Role.ADMINISTRATOR, owner);
        lesson = recordings.playable(owner);
        var span = new Span(new Timecode(1000), null);
        Marker marker = markers.add(
                        new Marker(MarkerId.next(), lesson, MarkerKind.STRENGTH, span, "A pause", 0), owner.viewer())
                .orElseThrow();
        markers.add(
                new Marker(MarkerId.next(), lesson, MarkerKind.NOTE, span, "Nobody is to read this", 0),
                owner.viewer());
        reflection = reflections
                .submit(lesson, TestReflections.naming("We waited", 0, marker.id()), owner.viewer())
                .id()
                .value();
    }

    @ParameterizedTest(name = "the reflection {0}")
    @MethodSource("rows")
    void everybodyReadsWhatTheTableSays(String state, List<String> readers) throws Exception {
        bring(state);

        assertThat(answerTo("/reflections/" + reflection + "/reading", owner)).isEqualTo(answer(readers, "owner"));
        assertThat(answerTo("/reflections/" + reflection + "/reading", maria)).isEqualTo(answer(readers, "Maria"));
        assertThat(answerTo("/reflections/" + reflection + "/reading", lead)).isEqualTo(answer(readers, "lead"));
        assertThat(answerTo("/reflections/" + reflection + "/reading", administrator))
                .isEqualTo(404);
        for (TestViewer other : List.of(maria, lead, administrator)) {
            assertThat(answerTo("/reflections/" + reflection, other)).isEqualTo(404);
            assertThat(answerTo("/reflections/" + reflection + "/versions/1", other))
                    .isEqualTo(404);
            assertThat(answerTo("/lessons/" + lesson, other)).isEqualTo(404);
        }
    }

    private static int answer(List<String> readers, String reader) {
        return readers.contains(reader) ? 200 : 404;
    }

    private void bring(String state) throws Exception {
        switch (state) {
            case "is not shared" -> {}
            case "is shared with a lead" -> share(lead, Duration.ofDays(30));
            case "is shared with an admin" -> share(administrator, Duration.ofDays(30));
            case "was shared until a moment ago" -> share(maria, Duration.ZERO);
            default -> {
                UUID share = share(maria, Duration.ofDays(30));
                change(state, share);
            }
        }
    }

    private void change(String state, UUID share) throws Exception {
        switch (state) {
            case "is shared with Maria" -> {}
            case "was taken back" -> send("/shares/" + share + "/revocation");
            case "is shared, and Maria has left" -> leave(maria);
            case "is shared, and the owner left" -> leave(owner);
            case "went with its lesson" -> {
                send("/recordings/" + lesson + "/erasure");
                assertThat(db.sql("select count(*) from sharing_share where id = :id")
                                .param("id", share)
                                .query(Long.class)
                                .single())
                        .isZero();
            }
            default -> throw new AssertionError("nobody knows how a reflection " + state);
        }
    }

    @Test
    void itIsWhatWasFinishedLastAndNothingBesideIt() throws Exception {
        share(maria, Duration.ofDays(30));
        reflections.save(lesson, TestReflections.form("We waited, and a secret draft", 1), owner.viewer());

        mvc.perform(get("/reflections/{id}/reading", reflection)
                        .header("HX-Request", "true")
                        .with(maria))
                .andExpect(content().string(containsString("We waited")))
                .andExpect(content().string(containsString("A pause")))
                .andExpect(content().string(containsString("00:01")))
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(content().string(not(containsString("Nobody is to read this"))))
                .andExpect(content().string(not(containsString("href=\"/lessons"))))
                .andExpect(content().string(not(containsString("<video"))));

        reflections.submit(lesson, TestReflections.form("We waited for all", 2), owner.viewer());
        mvc.perform(get("/reflections/{id}/reading", reflection).with(maria))
                .andExpect(content().string(containsString("We waited for all")));
    }

    @Test
    void itIsSharedFromItsPageAfterAPreview() throws Exception {
        code.accept(owner);
        mvc.perform(get("/reflections/{id}", reflection).with(owner))
                .andExpect(content().string(containsString("/shares/new?kind=REFLECTION&amp;subject=" + reflection)));
        mvc.perform(offer("/shares/preview"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/reflections/" + reflection + "/reading")))
                .andExpect(content().string(containsString("That you look at it is told to")));
        mvc.perform(offer("/shares")).andExpect(status().is3xxRedirection());

        assertThat(answerTo("/reflections/" + reflection + "/reading", maria)).isEqualTo(200);
        mvc.perform(get("/shares").with(maria)).andExpect(content().string(containsString("Reflection: ")));
        mvc.perform(get("/reflections/{id}", reflection).with(owner))
                .andExpect(content().string(containsString("is shown to people you chose")));
        mvc.perform(get("/lessons/{id}", lesson).with(owner))
                .andExpect(content().string(containsString("Once you save your changes, they see those.")));
    }

    @Test
    void aDraftCannotBeShared() throws Exception {
        code.accept(owner);
        reflection = reflections
                .save(recordings.playable(owner), TestReflections.form("We", 0), owner.viewer())
                .id()
                .value();

        mvc.perform(offer("/shares")).andExpect(status().isNotFound());
        assertThat(answerTo("/reflections/" + reflection, owner)).isEqualTo(302);
    }

    private MockHttpServletRequestBuilder offer(String address) {
        return post(address)
                .param("kind", "REFLECTION")
                .param("subject", reflection.toString())
                .param("audience", maria.person().toString())
                .param("purpose", "To talk about waiting")
                .param("days", "30")
                .with(owner);
    }

    private UUID share(TestViewer person, Duration life) {
        return shares.share(new Subject(Subject.Kind.REFLECTION, reflection), owner, person, life);
    }

    private void leave(TestViewer person) {
        db.sql("update people_enrolment set left_at = current_timestamp where person_id = :id")
                .param("id", person.person().value())
                .update();
    }

    private void send(String action) throws Exception {
        mvc.perform(post(action).with(owner)).andExpect(status().is3xxRedirection());
    }

    private int answerTo(String address, TestViewer viewer) throws Exception {
        return mvc.perform(get(address).with(viewer)).andReturn().getResponse().getStatus();
    }

    static Stream<Object[]> rows() {
        return POLICY.lines().map(line -> COLUMNS.split(line.strip(), -1)).map(columns ->
                new Object[] {columns[0], List.of(columns[1].split(", ", -1))});
    }
}
