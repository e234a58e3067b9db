package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.foundation.BlobStore;
import org.secondlook.media.Footage;
import org.secondlook.media.Media;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A lesson is heard without its picture, which saves a slow line nine tenths of it. */
@SecondLookTest
class SoundAloneTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    SoundAlone sounds;

    @Autowired
    Renditions renditions;

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

    @BeforeEach
    void open() {
        clock.set(Instant.now());
        teacher = viewers.open(Role.TEACHER);
    }

    @Test
    void theSoundIsMadeWhenItIsFirstAskedForAndNoPictureIsFetchedThen() throws Exception {
        RecordingId id = recordings.playable(teacher, TestFootage.INDEX_FIRST, Duration.ofSeconds(2));
        mvc.perform(get("/lessons/{id}", id).with(teacher))
                .andExpect(content().string(containsString("/recordings/" + id + "/sound")));

        mvc.perform(post("/recordings/{id}/sound", id).with(teacher))
                .andExpect(header().string("Location", startsWith("/lessons/" + id + "?listen=true")));
        mvc.perform(get("/recordings/{id}/sound", id).with(teacher))
                .andExpect(header().doesNotExist("HX-Refresh"))
                .andExpect(content().string(containsString("is being made ready")));
        jobs.run();

        mvc.perform(get("/recordings/{id}/sound", id).with(teacher)).andExpect(header().string("HX-Refresh", "true"));
        mvc.perform(get("/lessons/{id}?listen=true", id).with(teacher))
                .andExpect(content().string(containsString("/recordings/" + id + "/media/audio")))
                .andExpect(content().string(not(containsString("/media/best"))))
                .andExpect(content().string(not(containsString("/media/poster"))));
        RenditionFile file =
                renditions.find(id, RenditionFile.SOUND, teacher.viewer()).orElseThrow();
        Footage heard = media.probe(blobs.file(file.blob(), folder.resolve("audio")));
        assertThat(heard.picture()).isNull();
        assertThat(heard.duration()).isBetween(Duration.ofMillis(1900), Duration.ofMillis(2200));
        assertThat(file.bytes()).isLessThan(2 * 60_000 / 8 * 2);
        mvc.perform(get("/recordings/{id}/media/audio", id).with(teacher)).andExpect(status().isFound());
        mvc.perform(get("/lessons/{id}", id).with(teacher)).andExpect(content().string(containsString("/media/best")));
    }

    @Test
    void aSilentFilmSaysThatThereIsNothingToHear() throws Exception {
        RecordingId id = recordings.playable(teacher, TestFootage.SILENT, Duration.ofSeconds(2));
        mvc.perform(post("/recordings/{id}/sound", id).with(teacher)).andExpect(status().is3xxRedirection());
        jobs.run();

        assertThat(sounds.isImpossible(id, teacher.viewer())).isTrue();
        mvc.perform(get("/recordings/{id}/sound", id).with(teacher))
                .andExpect(content().string(containsString("no sound that could be heard alone")));
    }

    @Test
    void whatCannotBeMadeWithinADayIsNotWaitedForUntilItIsAskedForAgain() throws Exception {
        RecordingId id = recordings.playable(teacher, TestFootage.INDEX_FIRST, Duration.ofSeconds(2));
        blobs.deleteBelow(RecordingBlobs.of(id));
        mvc.perform(post("/recordings/{id}/sound", id).with(teacher)).andExpect(status().is3xxRedirection());
        jobs.run();
        assertThat(sounds.isImpossible(id, teacher.viewer())).isFalse();

        for (int hour = 0; hour < 31; hour++) {
            clock.advance(Duration.ofMinutes(61));
            jobs.run();
        }

        assertThat(sounds.isImpossible(id, teacher.viewer())).isTrue();
        sounds.ask(id, teacher.viewer());
        assertThat(sounds.isImpossible(id, teacher.viewer())).isFalse();
    }

    @Test
    void aLessonErasedMeanwhileLeavesNothing() throws Exception {
        RecordingId id = recordings.playable(teacher, TestFootage.INDEX_FIRST, Duration.ofSeconds(2));
        mvc.perform(post("/recordings/{id}/sound", id).with(teacher)).andExpect(status().is3xxRedirection());
        mvc.perform(post("/recordings/{id}/erasure", id).with(teacher)).andExpect(status().is3xxRedirection());
        jobs.run();

        assertThat(blobs.below(RecordingBlobs.of(id), Instant.now().plusSeconds(60)))
                .isEmpty();
    }
}
