package org.secondlook.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Captions of a lesson as files: added, shown, taken along, replaced and removed. */
@SecondLookTest
class CaptionControllerTest {

    private static final String FILE = """
            WEBVTT

            00:00.000 --> 00:01.000
            <v Amina>Why does <i>ice</i> float?

            00:01.000 --> 00:02.000
            Because a &lt; b<script>alert(1)</script>
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    Captions captions;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    private TestViewer teacher;
    private RecordingId lesson;

    @BeforeEach
    void lesson() {
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher);
    }

    @Test
    void aFileIsShownToThePlayerAsTextAlone() throws Exception {
        upload("en", FILE).andExpect(status().is3xxRedirection());

        mvc.perform(get("/captions/{id}/track", only().id()).with(teacher))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/vtt;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().string("""
                        WEBVTT

                        00:00:00.000 --> 00:00:01.000
                        <v Amina>Why does ice float?

                        00:00:01.000 --> 00:00:02.000
                        Because a &lt; balert(1)
                        """));
        panel().andExpect(content().string(allOf(containsString("English"), containsString("Why does ice float?"))))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void theyAreTakenAlongUnderTheLessonsName() throws Exception {
        upload("de-CH", FILE);

        mvc.perform(get("/captions/{id}/files/srt", only().id()).with(teacher))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("lesson%203.de-CH.srt")))
                .andExpect(content().string(containsString("00:00:00,000 --> 00:00:01,000\r\nAmina: Why does")));
        mvc.perform(get("/captions/{id}/files/exe", only().id()).with(teacher)).andExpect(status().isNotFound());
    }

    @Test
    void whatCannotBeReadIsLeftOutAndTold() throws Exception {
        String location = upload("en", FILE + "\n00:99.000 --> 00:03.000\nlost\n")
                .andReturn()
                .getResponse()
                .getHeader("Location");

        assertThat(location).contains("leftOut=9");
        mvc.perform(get(location).with(teacher)).andExpect(content().string(containsString("look at the lines 9 of")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "WEBVTT\n", "hello", "00:01 --> 00:01\nnothing between"})
    void whatHoldsNoCaptionsIsRefusedInPlainWords(String file) throws Exception {
        upload("en", file)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nothing was changed")));
        assertThat(captions.of(lesson, teacher.viewer())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "english please", "-", "x"})
    void captionsNeedALanguage(String language) throws Exception {
        upload(language, FILE).andExpect(status().isUnprocessableContent());
        assertThat(captions.of(lesson, teacher.viewer())).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws Exception {
        upload("en", FILE + "x".repeat(CaptionText.MOST_BYTES))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("larger than 2 MB")));
    }

    @Test
    void ofOneLanguageTheNewestAreShownAndTheOnesBeforeCanBeBroughtBack() throws Exception {
        upload("en", FILE);
        TrackId first = only().id();
        upload("fr", FILE);
        upload("en", FILE.replace("float", "melt"));
        assertThat(captions.of(lesson, teacher.viewer()))
                .extracting(track -> track.language().tag())
                .containsExactlyInAnyOrder("en", "fr");
        mvc.perform(get("/captions/{id}/track", first).with(teacher)).andExpect(status().isNotFound());

        mvc.perform(post("/captions/{id}/restoration", first).with(teacher)).andExpect(status().is3xxRedirection());

        assertThat(captions.of(lesson, teacher.viewer()))
                .hasSize(2)
                .extracting(CaptionTrack::id)
                .contains(first);
    }

    @Test
    void aRemovalCanBeUndone() throws Exception {
        upload("en", FILE);
        TrackId id = only().id();

        String location = mvc.perform(post("/captions/{id}/removal", id).with(teacher))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(captions.of(lesson, teacher.viewer())).isEmpty();
        mvc.perform(get(location).with(teacher))
                .andExpect(content().string(containsString("The captions in English are removed.")))
                .andExpect(content().string(containsString("/captions/" + id + "/restoration")));

        mvc.perform(post("/captions/{id}/restoration", id).with(teacher));
        assertThat(only().id()).isEqualTo(id);
    }

    @Test
    void theyGoWithTheirLesson() throws Exception {
        upload("en", FILE);
        TrackId id = only().id();

        mvc.perform(post("/recordings/{id}/erasure", lesson).with(teacher)).andExpect(status().is3xxRedirection());

        mvc.perform(get("/captions/{id}/track", id).with(teacher)).andExpect(status().isNotFound());
    }

    @Test
    void nobodyElseFindsThem() throws Exception {
        upload("en", FILE);
        TestViewer colleague = viewers.open(Role.COACH, teacher);

        mvc.perform(get("/captions/{id}/track", only().id()).with(colleague)).andExpect(status().isNotFound());
        mvc.perform(get("/lessons/{id}/captions/choice", lesson).with(colleague))
                .andExpect(status().isNotFound());
    }

    private ResultActions upload(String language, String file) throws Exception {
        return mvc.perform(post("/lessons/{id}/captions", lesson)
                .queryParam("language", language)
                .content(file.getBytes(StandardCharsets.UTF_8))
                .with(teacher));
    }

    private ResultActions panel() throws Exception {
        return mvc.perform(get("/lessons/{id}/captions", lesson)
                        .header("HX-Request", "true")
                        .with(teacher))
                .andExpect(status().isOk());
    }

    private CaptionTrack only() {
        List<CaptionTrack> tracks = captions.of(lesson, teacher.viewer());
        assertThat(tracks).hasSize(1);
        return tracks.get(0);
    }
}
