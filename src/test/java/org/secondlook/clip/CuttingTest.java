package org.secondlook.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.secondlook.media.TestPictures.brightness;
import static org.secondlook.media.TestPictures.place;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.media.Footage;
import org.secondlook.media.FrameSize;
import org.secondlook.media.Media;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RenditionFile;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A piece of a lesson becomes a video of its own, with the real ffmpeg. */
@SecondLookTest
@Tag("once")
class CuttingTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Clips clips;

    @Autowired
    CutClip cut;

    @Autowired
    CuttingStore cuttings;

    @Autowired
    CuttingPublication publication;

    @Autowired
    Media media;

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
        lesson = recordings.playable(teacher, TestFootage.BRIGHTENING, Duration.ofSeconds(4));
    }

    @Test
    void aClipHoldsItsPieceToTheFrameAndNothingOfTheRest() throws Exception {
        ClipId id = make("0:01.5", "0:02.7");
        jobs.run();

        Path video = file(id, RenditionFile.LARGE);
        Footage footage = media.probe(video);
        assertThat(footage.duration()).isBetween(Duration.ofMillis(1160), Duration.ofMillis(1300));
        assertThat(footage.sound()).isNotNull();
        List<Integer> lessons = brightness(TestFootage.BRIGHTENING.file());
        List<Integer> cut = brightness(video);
        assertThat(cut).hasSizeBetween(29, 31);
        assertThat(place(cut.get(0), lessons)).isCloseTo(37, within(1));
        assertThat(place(cut.get(cut.size() - 1), lessons)).isCloseTo(67, within(1));
        assertThat(cut).allSatisfy(frame -> assertThat(place(frame, lessons)).isBetween(36, 68));
    }

    @Test
    void noRangeReachesBeyondTheClip() throws Exception {
        ClipId id = make("0:01", "0:02");
        jobs.run();
        long bytes = clips.watchable(id, teacher.viewer())
                .find(RenditionFile.LARGE)
                .orElseThrow()
                .bytes();

        media(id, "720p", "bytes=0-")
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 0-" + (bytes - 1) + "/" + bytes));
        media(id, "720p", "bytes=" + bytes + "-").andExpect(status().isRequestedRangeNotSatisfiable());
        for (String name : List.of("source", "original", "..%2f..", "360p.mp4", "1")) {
            media(id, name, "bytes=0-").andExpect(status().is4xxClientError());
        }
        mvc.perform(get("/clips/{id}", id).with(teacher))
                .andExpect(content().string(containsString("/clips/" + id + "/media/best")))
                .andExpect(content().string(not(containsString(lesson.toString()))));
    }

    @Test
    void whatIsHiddenInTheLessonIsHiddenInItsClips() throws Exception {
        lesson = recordings.playable(teacher, TestFootage.CHEQUERED, Duration.ofSeconds(4));
        ClipId id = make("0:01", "0:03");
        jobs.run();
        Path before = file(id, RenditionFile.LARGE);
        assertThat(brightnessOf(before, "crop=10:10:10:10,scale=1:1:flags=area"))
                .isLessThan(60);
        mvc.perform(post("/recordings/{id}/blurs", lesson)
                        .param("start", "0")
                        .param("end", "0:04")
                        .param("left", "0")
                        .param("top", "0")
                        .param("width", "100")
                        .param("height", "100")
                        .with(teacher))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/recordings/{id}/blurs/revision", lesson).with(teacher))
                .andExpect(status().is3xxRedirection());
        jobs.run();

        assertThat(clips.get(id, teacher.viewer()).isReady()).isTrue();
        assertThat(blobs.below(Cutting.folderOf(id), Instant.now().plusSeconds(60)))
                .extracting(key -> key.value().substring(key.value().lastIndexOf('/') + 1))
                .containsExactly("2");
        assertThat(brightnessOf(file(id, RenditionFile.LARGE), "crop=10:10:10:10,scale=1:1:flags=area"))
                .isBetween(90, 170);
    }

    @Test
    void soundAndPosterAreOfTheClip() throws Exception {
        ClipId id = make("0:01", "0:03");
        jobs.run();

        assertThat(media.probe(file(id, RenditionFile.SOUND)).picture()).isNull();
        assertThat(media.probe(file(id, RenditionFile.SOUND)).duration())
                .isBetween(Duration.ofMillis(1900), Duration.ofMillis(2200));
        assertThat(clips.watchable(id, teacher.viewer())
                        .find(RenditionFile.POSTER)
                        .orElseThrow()
                        .size())
                .isEqualTo(new FrameSize(320, 180));
        mvc.perform(get("/clips/{id}?listen=true", id).with(teacher))
                .andExpect(content().string(containsString("/media/audio")))
                .andExpect(content().string(not(containsString("/media/poster"))))
                .andExpect(content().string(not(containsString("/media/best"))));
    }

    @Test
    void aPieceOfSoundAloneIsAClipToo() throws Exception {
        lesson = recordings.playable(teacher, TestFootage.SOUND_ONLY, Duration.ofSeconds(2));
        ClipId id = make("0", "0:01");
        jobs.run();

        assertThat(clips.watchable(id, teacher.viewer()).first(Clips.BEST_FIRST))
                .contains(RenditionFile.SOUND);
        assertThat(clips.watchable(id, teacher.viewer()).find(RenditionFile.POSTER))
                .isEmpty();
    }

    @Test
    void whatCannotBeCutIsToldAndStaysUnseen() throws Exception {
        lesson = recordings.playable(teacher, TestFootage.TEXT, Duration.ofSeconds(4));
        ClipId id = make("0", "0:01");
        jobs.run();

        assertThat(clips.get(id, teacher.viewer()).isFailed()).isTrue();
        mvc.perform(get("/clips/{id}", id).with(teacher))
                .andExpect(content().string(containsString("could not be cut")));
        media(id, "best", "bytes=0-").andExpect(status().isNotFound());
    }

    @Test
    void aClipThatWasErasedWhileItWasCutLeavesNothing() throws Exception {
        ClipId id = make("0:01", "0:02");
        Cutting cutting = cuttings.find(id).orElseThrow();
        clips.erase(id, teacher.viewer());

        assertThat(cuttings.reach(cutting, 10)).isFalse();
        assertThat(publication.publish(cutting, List.of())).isFalse();
        blobs.adopt(new BlobKey(cutting.folder() + "/720p.mp4"), Files.writeString(folder.resolve("x"), "x"));
        assertThat(cut.isDone(id)).isTrue();
        assertThat(blobs.below(Cutting.folderOf(id), Instant.MAX)).isEmpty();
    }

    @Test
    void clipsGoWithTheirLessonWithTheirBytes() throws Exception {
        ClipId id = make("0:01", "0:02");
        jobs.run();
        assertThat(blobs.below(Cutting.folderOf(id), Instant.now().plusSeconds(60)))
                .isNotEmpty();

        mvc.perform(post("/recordings/{id}/erasure", lesson).with(teacher)).andExpect(status().is3xxRedirection());
        mvc.perform(get("/clips/{id}", id).with(teacher)).andExpect(status().isNotFound());
        jobs.run();
        assertThat(blobs.below(Cutting.folderOf(id), Instant.now().plusSeconds(60)))
                .isEmpty();
    }

    private ClipId make(String start, String end) throws Exception {
        mvc.perform(post("/lessons/{id}/clips", lesson)
                        .param("start", start)
                        .param("end", end)
                        .param("title", "I wait")
                        .param("question", "Who answers?")
                        .with(teacher))
                .andExpect(status().is3xxRedirection());
        return clips.of(lesson, teacher.viewer()).get(0).id();
    }

    private ResultActions media(ClipId id, String name, String range) throws Exception {
        String folder = "/clips/" + id + "/media/";
        ResultActions admission = mvc.perform(get(folder + name).with(teacher));
        String withRight = admission.andReturn().getResponse().getHeader("Location");
        return withRight == null
                ? admission
                : mvc.perform(get(URI.create(folder + withRight))
                        .header("Range", range)
                        .with(teacher));
    }

    private Path file(ClipId id, String name) throws Exception {
        RenditionFile file = clips.watchable(id, teacher.viewer()).find(name).orElseThrow();
        return blobs.file(file.blob(), folder.resolve(name));
    }

    /** How bright a part of the first picture is. */
    private int brightnessOf(Path video, String part) throws Exception {
        return brightness(video, part).get(0);
    }
}
