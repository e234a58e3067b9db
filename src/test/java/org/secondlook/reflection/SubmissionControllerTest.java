package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The form of a reflection: whatever is wrong with it, no word is lost. */
@SecondLookTest
class SubmissionControllerTest {

    private static final List<String> KEPT = List.of(
            "select count(*) from reflection_marker where recording_id = :id",
            "select count(*) from reflection_marker_removal r join reflection_marker m on m.id = r.marker_id"
                    + " where m.recording_id = :id",
            "select count(*) from reflection_reflection where recording_id = :id",
            "select count(*) from reflection_answer a join reflection_reflection r on r.id = a.reflection_id"
                    + " where r.recording_id = :id",
            "select count(*) from reflection_submission s join reflection_reflection r on r.id = s.reflection_id"
                    + " where r.recording_id = :id");

    private static final String VERSION_1 = "name=\"version\" value=\"1\"";
    private static final UUID PAGE = UUID.fromString("5f0b8a52-8d0c-4c6e-9a8e-0d6e6c1d2f3a");

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
    JdbcClient db;

    private TestViewer teacher;
    private RecordingId lesson;

    @BeforeEach
    void lesson() {
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher);
    }

    @Test
    void finishingLeadsBackToTheLesson() throws Exception {
        mvc.perform(submission("We waited", "Their talk", 0))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", startsWith("/lessons/" + lesson)))
                .andExpect(header().string("Location", endsWith("#reflection")));

        mvc.perform(get("/lessons/{id}", lesson).with(teacher))
                .andExpect(content().string(containsString("Your course sees only that you completed this.")))
                .andExpect(content().string(containsString("We waited</textarea>")))
                .andExpect(content().string(containsString("Their talk</textarea>")))
                .andExpect(content().string(containsString("Save changes")));
    }

    @Test
    void aDraftIsSavedInTheBackground() throws Exception {
        mvc.perform(draft("We", 0))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));
        mvc.perform(draft("We waited", 1))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2));
        mvc.perform(draft("Another tab", 1))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.problem").value("STALE"));
        mvc.perform(draft("a\0b", 2)).andExpect(status().isUnprocessableContent());

        mvc.perform(get("/lessons/{id}", lesson).with(teacher))
                .andExpect(content().string(containsString("We waited</textarea>")));
    }

    @Test
    void withoutAStrengthEverythingElseIsSaved() throws Exception {
        mvc.perform(submission(" ", "Their talk", 0))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Begin with a strength")))
                .andExpect(content().string(containsString("Their talk</textarea>")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));

        assertThat(reflections.get(lesson, teacher.viewer()).answer("surprise").words())
                .isEqualTo("Their talk");
        mvc.perform(submission("We waited", "Their talk", 1)).andExpect(status().is3xxRedirection());
    }

    @Test
    void anAnswerThatIsTooLongComesBackAsItWasTyped() throws Exception {
        String tooLong = "x".repeat(20_001);
        reflections.save(lesson, TestReflections.form("saved", 0), teacher.viewer());

        mvc.perform(submission("typed", tooLong, 1))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("please shorten it")))
                .andExpect(content().string(containsString(">typed</textarea>")))
                .andExpect(content().string(containsString(">" + tooLong + "</textarea>")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        assertThat(reflections.get(lesson, teacher.viewer()).answer("strength").words())
                .isEqualTo("saved");
    }

    @Test
    void theOlderOfTwoTabsSeesBothVersions() throws Exception {
        mvc.perform(draft("first tab", 0));

        mvc.perform(submission("second tab", "Their talk", 0))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("You saved another version in another window")))
                .andExpect(content().string(containsString(">second tab</textarea>")))
                .andExpect(content().string(containsString(">Their talk</textarea>")))
                .andExpect(content().string(containsString(">first tab</span>")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        assertThat(reflections.get(lesson, teacher.viewer()).answer("strength").words())
                .isEqualTo("first tab");
    }

    @Test
    void afterTooLongAnAnswerALaterSaveIsNotOverwritten() throws Exception {
        mvc.perform(draft("first", 0));
        mvc.perform(submission("x".repeat(20_001), "", 1)).andExpect(content().string(containsString(VERSION_1)));
        mvc.perform(draft("other tab", 1)).andExpect(status().isOk());

        mvc.perform(submission("shortened", "", 1))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(">shortened</textarea>")))
                .andExpect(content().string(containsString(">other tab</span>")));
        assertThat(reflections.get(lesson, teacher.viewer()).answer("strength").words())
                .isEqualTo("other tab");
    }

    @Test
    void afterAConflictBothVersionsCanBeJoined() throws Exception {
        mvc.perform(draft("first tab", 0));
        mvc.perform(submission("second tab", "", 0))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(VERSION_1)));

        mvc.perform(submission("first tab, second tab", "", 1)).andExpect(status().is3xxRedirection());
        Reflection joined = reflections.get(lesson, teacher.viewer());
        assertThat(joined.answer("strength").words()).isEqualTo("first tab, second tab");
        assertThat(joined.submittedAt()).isPresent();
    }

    @Test
    void aPageOvertakesItsOwnSaveAndNobodyElses() throws Exception {
        mvc.perform(draft("other tab", 0));
        mvc.perform(turn(draft("last words", 1), 2))
                .andExpect(jsonPath("$.version").value(2));

        mvc.perform(turn(draft("first words", 1), 1)).andExpect(status().isConflict());
        mvc.perform(turn(submission("last words", "", 1), 3)).andExpect(status().is3xxRedirection());
        mvc.perform(draft("last words of the other tab", 2)).andExpect(status().isOk());
        mvc.perform(turn(draft("later still", 2), 4)).andExpect(status().isConflict());
        assertThat(reflections.get(lesson, teacher.viewer()).answer("strength").words())
                .isEqualTo("last words of the other tab");
    }

    @Test
    void aPageFromBeforeAnUpdateIsToldToLoadAgain() throws Exception {
        mvc.perform(draft("We waited", 0));

        mvc.perform(post("/lessons/{id}/reflection", lesson)
                        .with(teacher)
                        .accept("application/json")
                        .param("strength", "We waited long")
                        .param("version", "1"))
                .andExpect(status().isConflict());
        assertThat(reflections.get(lesson, teacher.viewer()).answer("strength").words())
                .isEqualTo("We waited");
    }

    @ParameterizedTest
    @CsvSource({"page, 7", "turn, many"})
    void whatNoPageSendsIsABadRequest(String field, String value) throws Exception {
        mvc.perform(draft("We waited", 0).param(field, value)).andExpect(status().isBadRequest());
    }

    @Test
    void theDraftThatIsSavedWhileItIsSubmittedIsNoConflict() throws Exception {
        mvc.perform(draft("We waited", 0));

        mvc.perform(submission("We waited", "", 0)).andExpect(status().is3xxRedirection());
        mvc.perform(submission("We waited", "", 0)).andExpect(status().is3xxRedirection());
        assertThat(reflections.progress(lesson, teacher.viewer()).submittedAt()).isPresent();
    }

    @Test
    void nothingAboutAnErasedLessonIsKept() throws Exception {
        var span = new Span(new Timecode(1), null);
        var removed = new Marker(MarkerId.next(), lesson, MarkerKind.NOTE, span, "", 0);
        markers.add(removed, teacher.viewer());
        markers.remove(removed.id(), teacher.viewer());
        mvc.perform(submission("We waited", "", 0));
        assertThat(KEPT).allSatisfy(what -> assertThat(count(what)).isPositive());

        mvc.perform(post("/recordings/{id}/erasure", lesson).with(teacher)).andExpect(status().is3xxRedirection());

        assertThat(KEPT).allSatisfy(what -> assertThat(count(what)).isZero());
        mvc.perform(draft("too late", 3)).andExpect(status().isNotFound());
        mvc.perform(submission("too late", "", 3)).andExpect(status().isNotFound());
        mvc.perform(post("/markers/{id}", removed.id()).with(teacher)).andExpect(status().isNotFound());
    }

    @Test
    void whatIsWrittenWhileTheLessonIsErasedIsKeptNowhere() {
        for (int round = 0; round < 10; round++) {
            lesson = recordings.playable(teacher);
            AtOnce.run(
                    () -> mvc.perform(post("/recordings/{id}/erasure", lesson).with(teacher))
                            .andExpect(status().is3xxRedirection()),
                    () -> assertThat(statusOf(submission("We waited", "", 0))).isIn(302, 404),
                    () -> assertThat(statusOf(post("/lessons/{id}/markers", lesson)
                                    .with(teacher)
                                    .param("kind", "NOTE")
                                    .param("start", "0")))
                            .isIn(302, 404));

            assertThat(KEPT).allSatisfy(what -> assertThat(count(what)).isZero());
        }
    }

    private static MockHttpServletRequestBuilder turn(MockHttpServletRequestBuilder request, int turn) {
        return request.param("page", PAGE.toString()).param("turn", Integer.toString(turn));
    }

    private int statusOf(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private long count(String sql) {
        return db.sql(sql).param("id", lesson.value()).query(Long.class).single();
    }

    private MockHttpServletRequestBuilder draft(String strength, int version) {
        return post("/lessons/{id}/reflection", lesson)
                .with(teacher)
                .accept("application/json")
                .param("answers[strength]", strength)
                .param("answers[surprise]", "")
                .param("answers[next-step]", "")
                .param("version", Integer.toString(version));
    }

    private MockHttpServletRequestBuilder submission(String strength, String surprise, int version) {
        return post("/lessons/{id}/reflection/submission", lesson)
                .with(teacher)
                .param("answers[strength]", strength)
                .param("answers[surprise]", surprise)
                .param("answers[next-step]", "")
                .param("version", Integer.toString(version));
    }
}
