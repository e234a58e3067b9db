package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.secondlook.testing.ToolProcess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A power cut in the middle of the long job. */
@SecondLookTest
@Tag("once")
class KilledRenderingTest {

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    Renditions renditions;

    @Autowired
    RenditionPages pages;

    @Autowired
    PreparationStore preparations;

    @Autowired
    BlobStore blobs;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @Autowired
    Environment environment;

    @Autowired
    SecondLookProperties properties;

    @Test
    void leavesNothingHalfVisibleAndIsRepeated() throws Exception {
        TestViewer teacher = viewers.open(Role.TEACHER);
        RecordingId id = recordings.stored(teacher, TestFootage.LESSON);

        List<ProcessHandle> tools;
        try (ToolProcess process = ToolProcess.beside(environment, properties.dataDir())) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> renditions.percent(id, teacher.viewer()).orElse(0) > 2);
            tools = process.children();
            assertThat(tools).isNotEmpty();
            process.kill();
        }

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(tools).noneMatch(ProcessHandle::isAlive));
        assertThat(preparations.state(id)).contains(RecordingState.STORED);
        assertThat(pages.visible(id, teacher.person())).isEmpty();
        assertThat(keys(id)).containsExactly("original");

        clock.set(Instant.now().plus(Duration.ofHours(1)));
        jobs.reviveDead();
        clock.advance(Duration.ofMinutes(2));
        jobs.run();

        assertThat(preparations.state(id)).contains(RecordingState.PLAYABLE);
        assertThat(pages.visible(id, teacher.person()))
                .extracting(RenditionFile::name)
                .containsExactlyInAnyOrder("720p", "360p", "poster");
        assertThat(renditions.percent(id, teacher.viewer())).isEmpty();
    }

    private List<String> keys(RecordingId id) throws Exception {
        return blobs.below(RecordingBlobs.of(id), Instant.now().plus(Duration.ofDays(1))).stream()
                .map(key -> Path.of(key.value()).getFileName().toString())
                .toList();
    }
}
