package org.secondlook.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.secondlook.recording.Moment;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RenditionFile;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.secondlook.testing.ToolProcess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The tool ends in the middle of cutting a clip. */
@SecondLookTest
@Tag("once")
class InterruptedCuttingTest {

    @Autowired
    Clips clips;

    @Autowired
    CuttingStore cuttings;

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

    @Autowired
    Environment environment;

    @Autowired
    SecondLookProperties properties;

    @Test
    void aPowerCutLeavesNothingHalfVisibleAndTheClipIsCutAfterwards() throws Exception {
        clock.set(Instant.now());
        TestViewer teacher = viewers.open(Role.TEACHER);
        RecordingId lesson = recordings.playable(teacher, TestFootage.DOUBLE_LESSON, Duration.ofMinutes(10));
        var range = new Range(new Moment(1_000), new Moment(61_000));
        ClipId id = clips.make(lesson, range, new ClipWords("I wait", ""), teacher.viewer());

        List<ProcessHandle> tools;
        try (ToolProcess process = ToolProcess.beside(environment, properties.dataDir())) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> clips.get(id, teacher.viewer()).percent() > 0);
            tools = process.children();
            assertThat(tools).isNotEmpty();
            process.kill();
        }

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(tools).noneMatch(ProcessHandle::isAlive));
        assertThat(cuttings.find(id)).isPresent();
        assertThat(clips.watchable(id, teacher.viewer()).first(Clips.BEST_FIRST))
                .isEmpty();
        assertThat(blobs.below(Cutting.folderOf(id), Instant.now().plusSeconds(60)))
                .isEmpty();

        clock.set(Instant.now().plus(Duration.ofHours(1)));
        jobs.reviveDead();
        clock.advance(Duration.ofMinutes(2));
        jobs.run();
        assertThat(clips.get(id, teacher.viewer()).isReady()).isTrue();
        assertThat(clips.watchable(id, teacher.viewer()).first(Clips.BEST_FIRST))
                .contains(RenditionFile.LARGE);
    }
}
