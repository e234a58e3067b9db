package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.foundation.BlobStore;
import org.secondlook.media.FrameSize;
import org.secondlook.media.SpriteSheets;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What somebody hides is hidden in the pixels of everything that can be watched, with the real ffmpeg. */
@SecondLookTest
@Tag("once")
class BlurTest {

    /** The middle of the picture from one second on. */
    private static final List<String> MIDDLE = List.of("0:01", "0:04", "25", "25", "50", "50");

    @Autowired
    MockMvc mvc;

    @Autowired
    Blurs blurs;

    @Autowired
    DropUnblurred sweep;

    @Autowired
    RevisionStore revisions;

    @Autowired
    Renditions renditions;

    @Autowired
    BlobStore blobs;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @TempDir
    Path folder;

    private TestViewer teacher;
    private RecordingId lesson;

    @BeforeEach
    void lesson() {
        clock.set(Instant.now());
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher, TestFootage.CHEQUERED, Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void whatIsHiddenIsHiddenInThePixelsWhileItLastsAndNowhereElse(boolean solid) throws Exception {
        assertThat(contrast(RenditionFile.LARGE, 2, "iw/2:ih/2:iw/4:ih/4")).isGreaterThan(200);
        hide(MIDDLE, solid);
        jobs.run();

        assertThat(contrast(RenditionFile.LARGE, 2, "iw/2:ih/2:iw/4:ih/4")).isLessThan(60);
        assertThat(contrast(RenditionFile.LARGE, 2, "iw/5:ih:0:0")).isGreaterThan(200);
        assertThat(contrast(RenditionFile.LARGE, 0.5, "iw/2:ih/2:iw/4:ih/4")).isGreaterThan(200);
        assertThat(contrast(RenditionFile.POSTER, 0, "iw/2:ih/2:iw/4:ih/4")).isLessThan(60);
        mvc.perform(get("/recordings/{id}/blurs", lesson).with(teacher))
                .andExpect(content().string(containsString("has been made anew. Until")));
    }

    @Test
    void theSmallPicturesOfThatMomentHideItTooWhateverIsMadeOfTheUploadLater() throws Exception {
        hide(MIDDLE, false);
        jobs.run();
        assertThat(contrastOfSmallPicture(0)).isGreaterThan(100);
        assertThat(contrastOfSmallPicture(2)).isLessThan(60);

        mvc.perform(get("/recordings/{id}/media/best", lesson).with(teacher));
        jobs.run();
        assertThat(contrastOfSmallPicture(2)).isLessThan(60);
        assertThat(contrast(RenditionFile.LARGE, 2, "iw/2:ih/2:iw/4:ih/4")).isLessThan(60);
    }

    @Test
    void nothingOfWhatWasSeenBeforeIsLeftButTheUploadForAWeek() throws Exception {
        String before = file(RenditionFile.LARGE).blob().value();
        hide(MIDDLE, false);
        jobs.run();

        mvc.perform(get("/recordings/{id}/media/source", lesson).with(teacher)).andExpect(status().isNotFound());
        assertThat(recordings.files(lesson))
                .contains("original")
                .noneMatch(before::endsWith)
                .noneMatch(key -> key.startsWith("source"));
        assertThat(file(RenditionFile.POSTER)).isNotNull();

        blurs.of(lesson, teacher.viewer()).forEach(blur -> blurs.remove(lesson, blur.id(), teacher.viewer()));
        revise();
        jobs.run();
        assertThat(contrast(RenditionFile.LARGE, 2, "iw/2:ih/2:iw/4:ih/4"))
                .as("taken away")
                .isGreaterThan(200);
        hide(MIDDLE, false);
        jobs.run();

        clock.advance(Blurs.UNDO.minusMinutes(1));
        sweep.sweep();
        assertThat(recordings.files(lesson)).contains("original");
        clock.advance(Duration.ofMinutes(2));
        sweep.sweep();
        assertThat(recordings.files(lesson)).doesNotContain("original");
        assertThat(blurs.of(lesson, teacher.viewer())).isEmpty();
        blurs.apply(lesson, teacher.viewer());
        jobs.run();
        assertThat(contrast(RenditionFile.LARGE, 2, "iw/2:ih/2:iw/4:ih/4"))
                .as("for good")
                .isLessThan(60);
        assertThat(revisions.find(lesson).orElseThrow().lastDay()).isNull();
    }

    @Test
    void whoChangesTheirMindWhileItIsMadeNeverSeesTheOlderRevision() throws Exception {
        hide(MIDDLE, false);
        Revision older = revisions.find(lesson).orElseThrow();
        hide(List.of("0", "0:04", "0", "0", "20", "20"), true);

        assertThat(revisions.reach(older, 50)).isFalse();
        assertThat(revisions.become(older, RevisionState.MAKING, RevisionState.MADE))
                .isFalse();
        jobs.run();
        assertThat(revisions.find(lesson).orElseThrow().number()).isEqualTo(2);
        assertThat(revisions.find(lesson).orElseThrow().isMade()).isTrue();
    }

    @Test
    void aLessonErasedWhileItIsMadeAnewLeavesNothing() throws Exception {
        hide(MIDDLE, false);
        mvc.perform(post("/recordings/{id}/erasure", lesson).with(teacher)).andExpect(status().is3xxRedirection());
        jobs.run();

        assertThat(recordings.files(lesson)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "soon, 0:04, 25, 25, 50, 50",
        "0:04, 0:01, 25, 25, 50, 50",
        "0:05, 0:09, 25, 25, 50, 50",
        "0:01, 0:04, 99.5, 25, 50, 50",
        "0:01, 0:04, 25, 25, 0, 50"
    })
    void whatHidesNothingIsRefused(String start, String end, String left, String top, String width, String height)
            throws Exception {
        add(List.of(start, end, left, top, width, height), false).andExpect(status().isUnprocessableContent());
        assertThat(blurs.of(lesson, teacher.viewer())).isEmpty();
    }

    private void hide(List<String> typed, boolean solid) throws Exception {
        add(typed, solid).andExpect(status().is3xxRedirection());
        revise();
    }

    private void revise() throws Exception {
        mvc.perform(post("/recordings/{id}/blurs/revision", lesson).with(teacher))
                .andExpect(status().is3xxRedirection());
    }

    private ResultActions add(List<String> typed, boolean solid) throws Exception {
        return mvc.perform(post("/recordings/{id}/blurs", lesson)
                .param("start", typed.get(0))
                .param("end", typed.get(1))
                .param("left", typed.get(2))
                .param("top", typed.get(3))
                .param("width", typed.get(4))
                .param("height", typed.get(5))
                .param("solid", String.valueOf(solid))
                .with(teacher));
    }

    private RenditionFile file(String name) {
        return renditions.find(lesson, name, teacher.viewer()).orElseThrow();
    }

    /** The same of the middle of the small picture of a second. */
    private int contrastOfSmallPicture(int second) throws Exception {
        FrameSize sheet = Objects.requireNonNull(file("sprites-1").size());
        int width = sheet.width() / SpriteSheets.COLUMNS;
        int height = sheet.height() / SpriteSheets.ROWS;
        String middle = "%d:%d:%d:%d".formatted(width / 2, height / 2, second * width + width / 4, height / 4);
        return contrast("sprites-1", 0, middle);
    }

    /** The difference between the brightest and the darkest pixel of a part of the picture at a moment. */
    private int contrast(String name, double at, String crop) throws Exception {
        Path video = blobs.file(file(name).blob(), folder.resolve(name + at));
        Path pixels = folder.resolve("pixels");
        var words = new ArrayList<String>(at > 0 ? List.of("-ss", String.valueOf(at)) : List.of());
        words.addAll(List.of("-i", video.toString(), "-an", "-frames:v", "1"));
        words.addAll(List.of("-vf", "crop=" + crop + ",format=gray", "-f", "rawvideo"));
        TestFootage.make(words, pixels);
        byte[] bytes = Files.readAllBytes(pixels);
        assertThat(bytes).as("pixels of " + name).isNotEmpty();
        int brightest = 0;
        int darkest = 255;
        for (byte each : bytes) {
            brightest = Math.max(brightest, each & 0xFF);
            darkest = Math.min(darkest, each & 0xFF);
        }
        return brightest - darkest;
    }
}
