package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.GrowingBlob;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a person sees of their own recordings, and what nobody else does. */
@SecondLookTest
class RecordingsPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    UploadStore uploads;

    @Autowired
    Recordings recordings;

    @Autowired
    BlobStore blobs;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    TestViewer teacher;

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
    }

    @Test
    void withoutLessonsThePageSaysWhatPeopleDoFirst() throws Exception {
        mvc.perform(get("/recordings").with(teacher))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("No lessons yet."),
                                containsString("hx-get=\"/recordings/uploads"),
                                containsString("Only you can see this"))));
    }

    @Test
    void theListSaysHowFarEachLessonIs() throws Exception {
        lesson(teacher, "Fractions", RecordingState.RECEIVING);
        lesson(teacher, "Ice <floats>", RecordingState.STORED);
        lesson(teacher, "Wait time", RecordingState.PLAYABLE);
        lesson(viewers.open(Role.TEACHER, teacher), "Somebody else", RecordingState.PLAYABLE);

        mvc.perform(get("/recordings").with(teacher).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Fractions"),
                                containsString("43 %"),
                                containsString("Ice &lt;floats&gt;"),
                                containsString("being prepared"),
                                containsString("ready to watch"),
                                not(containsString("Somebody else")),
                                not(containsString("<html")))));
    }

    @Test
    void theListIsTheSameWhereCapitalsAreOthers() throws Exception {
        lesson(teacher, "Fractions", RecordingState.RECEIVING);

        mvc.perform(get("/recordings").with(teacher).locale(Locale.forLanguageTag("tr")))
                .andExpect(content().string(containsString("43 %")));
    }

    @Test
    void askingAgainLeavesTheFocusWhereItIs() throws Exception {
        RecordingId lesson = lesson(teacher, "Wait time", RecordingState.PLAYABLE);

        mvc.perform(get("/recordings").with(teacher).header("HX-Request", "true"))
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"lesson-" + lesson), containsString("id=\"manage-" + lesson))));
    }

    @ParameterizedTest
    @EnumSource(RecordingState.class)
    void theStatePageLeadsBackToTheActivity(RecordingState state) throws Exception {
        RecordingId lesson = lesson(teacher, "Wait time", state);

        mvc.perform(get("/recordings/{id}", lesson).with(teacher))
                .andExpect(content()
                        .string(allOf(containsString("href=\"/home?launch="), containsString("Back to the activity"))));
    }

    @Test
    void whoWaitsForThePreparationIsOfferedToGoBackAndThenToWatch() throws Exception {
        RecordingId waiting = lesson(teacher, "Ice", RecordingState.STORED);
        RecordingId ready = lesson(teacher, "Wait time", RecordingState.PLAYABLE);

        assertThat(primaryLinkOf(waiting)).startsWith("/home?launch=");
        assertThat(primaryLinkOf(ready)).startsWith("/lessons/" + ready + "?launch=");
    }

    private String primaryLinkOf(RecordingId lesson) throws Exception {
        String state = mvc.perform(get("/recordings/{id}", lesson).with(teacher).header("HX-Request", "true"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var links = Pattern.compile("class=\"button button--primary\" href=\"([^\"]*)\"")
                .matcher(state)
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links).hasSize(1);
        return links.get(0);
    }

    @Test
    void administratorsAndGuestsUploadNothing() throws Exception {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.GUEST)) {
            mvc.perform(get("/recordings").with(viewers.open(role)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("hx-get=\"/recordings/uploads"))));
        }
    }

    @Test
    void unfinishedUploadsAreListedWithWhatTellsTheirFile() throws Exception {
        RecordingId lesson = lesson(teacher, "Fractions", RecordingState.RECEIVING);

        mvc.perform(get("/recordings/uploads").with(teacher))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<lesson-upload"),
                                containsString("data-upload=\"/recordings/uploads/" + lesson),
                                containsString("data-title=\"Fractions\""),
                                containsString("43 %"),
                                not(containsString("<html")))));
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVING, Choose the same file again",
        "STORED, being prepared",
        "PLAYABLE, Watch it",
        "FAILED, a week after it failed"
    })
    void theStatePageSaysWhatIsAndWhatToDo(RecordingState state, String words) throws Exception {
        RecordingId lesson = lesson(teacher, "Fractions", state);

        mvc.perform(get("/recordings/{id}", lesson).with(teacher))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(words), containsString("<html"))));
        mvc.perform(get("/recordings/{id}", lesson).with(teacher).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(words), not(containsString("<html")))));
    }

    @Test
    void whatIsBeingPreparedSaysHowFarItIs() throws Exception {
        RecordingId lesson = lesson(teacher, "Ice", RecordingState.STORED);
        db.sql("insert into recording_rendering (recording_id, percent) values (:id, 37)")
                .param("id", lesson.value())
                .update();

        mvc.perform(get("/recordings/{id}", lesson).with(teacher))
                .andExpect(content().string(allOf(containsString("37 % done"), containsString("value=\"37\""))));
    }

    @Test
    void onlyWhatIsBeingPreparedAsksAgain() throws Exception {
        RecordingId stored = lesson(teacher, "Ice", RecordingState.STORED);
        RecordingId playable = lesson(teacher, "Wait time", RecordingState.PLAYABLE);

        mvc.perform(get("/recordings/{id}", stored).with(teacher))
                .andExpect(content().string(containsString("hx-get=\"/recordings/" + stored)));
        mvc.perform(get("/recordings/{id}", playable).with(teacher))
                .andExpect(content().string(not(containsString("hx-get=\"/recordings/" + playable))));
    }

    @Test
    void nobodyElseFindsIt() throws Exception {
        RecordingId lesson = lesson(teacher, "Wait time", RecordingState.PLAYABLE);
        for (Role role : Role.values()) {
            TestViewer other = viewers.open(role, teacher);
            mvc.perform(get("/recordings/{id}", lesson).with(other)).andExpect(status().isNotFound());
            mvc.perform(get("/recordings/{id}/erasure", lesson).with(other)).andExpect(status().isNotFound());
            mvc.perform(post("/recordings/{id}/erasure", lesson).with(other)).andExpect(status().isNotFound());
            mvc.perform(post("/recordings/{id}/title", lesson)
                            .param("title", "Mine")
                            .with(other))
                    .andExpect(status().isNotFound());
        }
        assertThat(recordings.get(lesson, teacher.viewer()).title()).isEqualTo("Wait time");
    }

    @Test
    void aTitleIsChanged() throws Exception {
        RecordingId lesson = lesson(teacher, "VID_0001", RecordingState.PLAYABLE);

        mvc.perform(post("/recordings/{id}/title", lesson)
                        .param("title", " Why does\nice float? ")
                        .with(teacher))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/recordings/" + lesson + "?launch=*"));

        assertThat(recordings.get(lesson, teacher.viewer()).title()).isEqualTo("Why does ice float?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u202E", "TOO LONG"})
    void aTitleThatIsNoneComesBackWithWhatWasTyped(String typed) throws Exception {
        RecordingId lesson = lesson(teacher, "VID_0001", RecordingState.PLAYABLE);
        String title = typed.equals("TOO LONG") ? "x".repeat(201) : typed;

        mvc.perform(post("/recordings/{id}/title", lesson).param("title", title).with(teacher))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("at most 200 characters"), containsString("value=\"" + title + "\""))));

        assertThat(recordings.get(lesson, teacher.viewer()).title()).isEqualTo("VID_0001");
    }

    @Test
    void erasingSaysWhatGoesAndTakesIt() throws Exception {
        RecordingId lesson = lesson(teacher, "Wait time", RecordingState.PLAYABLE);

        try (GrowingBlob blob = blobs.grow(RecordingBlobs.original(lesson))) {
            assertThat(blob.length()).isZero();
        }

        mvc.perform(get("/recordings/{id}/erasure", lesson).with(teacher))
                .andExpect(content().string(containsString("goes for good")));
        assertThat(recordings.find(lesson, teacher.viewer())).isPresent();
        assertThat(blobs.length(RecordingBlobs.original(lesson))).isPresent();
        mvc.perform(post("/recordings/{id}/erasure", lesson).with(teacher))
                .andExpect(redirectedUrlPattern("/recordings?launch=*"));
        jobs.run();

        assertThat(recordings.find(lesson, teacher.viewer())).isEmpty();
        assertThat(blobs.length(RecordingBlobs.original(lesson))).isEmpty();
        mvc.perform(get("/recordings/{id}", lesson).with(teacher)).andExpect(status().isNotFound());
    }

    @Test
    void anAddressThatIsNoRecordingsIsRefused() throws Exception {
        mvc.perform(get("/recordings/{id}", UUID.randomUUID()).with(teacher)).andExpect(status().isNotFound());
        mvc.perform(get("/recordings/nonsense").with(teacher)).andExpect(status().is4xxClientError());
    }

    /** A lesson in a state; of one that is being received, 43 per cent are here. */
    private RecordingId lesson(TestViewer owner, String title, RecordingState state) {
        long received = state == RecordingState.RECEIVING ? 43_900_000 : 100_000_000;
        Instant now = clock.instant();
        Instant expires = state == RecordingState.RECEIVING ? now.plus(Duration.ofDays(7)) : null;
        var upload = new Upload(RecordingId.next(), state, 100_000_000L, received, new UploadMetadata(""), expires);
        uploads.add(upload, owner.person(), new RecordingTitle(title), now);
        if (state == RecordingState.FAILED) {
            db.sql("update recording_recording set failure = 'recording.failure.incomplete' where id = :id")
                    .param("id", upload.id().value())
                    .update();
        }
        return upload.id();
    }
}
