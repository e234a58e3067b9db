package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tool ends in the middle of the long job. */
@SecondLookTest
@Tag("once")
class InterruptedRenderingTest {

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
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient db;

    @Autowired
    SecondLookProperties properties;

    TestViewer teacher;

    @BeforeEach
    void open() {
        clock.set(Instant.now());
        teacher = viewers.open(Role.TEACHER);
    }

    @Test
    void aPowerCutLeavesNothingHalfVisibleAndTheJobIsRepeated() throws Exception {
        RecordingId id = recordings.stored(teacher, TestFootage.LESSON);

        List<ProcessHandle> tools;
        try (ToolProcess process = ToolProcess.beside(environment, properties.dataDir())) {
            tools = toolsInTheMiddleOf(id, process);
            process.kill();
        }

        awaitTheEndOf(tools);
        assertThat(preparations.state(id)).contains(RecordingState.STORED);
        assertThat(pages.visible(id, teacher.person())).isEmpty();
        assertThat(recordings.files(id)).containsExactly("original");

        clock.set(Instant.now().plus(Duration.ofHours(1)));
        jobs.reviveDead();
        clock.advance(Duration.ofMinutes(2));
        jobs.run();

        assertThat(preparations.state(id)).contains(RecordingState.PLAYABLE);
        assertThat(pages.visible(id, teacher.person()))
                .extracting(RenditionFile::name)
                .containsExactlyInAnyOrder("720p", "360p", "poster", "sprites", "sprites-1");
        assertThat(renditions.percent(id, teacher.viewer())).isEmpty();
    }

    @Test
    void anOrderlyStopIsNoFailureOfTheJob() throws Exception {
        RecordingId id = recordings.stored(teacher, TestFootage.DOUBLE_LESSON);

        List<ProcessHandle> tools;
        try (ToolProcess process = ToolProcess.beside(environment, properties.dataDir())) {
            tools = toolsInTheMiddleOf(id, process);
            process.stop();
        }

        awaitTheEndOf(tools);
        assertThat(db.sql("select picked, consecutive_failures from scheduled_tasks where task_instance = :id")
                        .param("id", id.toString())
                        .query()
                        .singleRow())
                .containsEntry("picked", false)
                .containsEntry("consecutive_failures", 0);
    }

    private List<ProcessHandle> toolsInTheMiddleOf(RecordingId id, ToolProcess process) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> renditions.percent(id, teacher.viewer()).orElse(0) > 0);
        List<ProcessHandle> tools = process.children();
        assertThat(tools).isNotEmpty();
        return tools;
    }

    /** Whoever has been killed is gone when the system has cleared up behind them. */
    private static void awaitTheEndOf(List<ProcessHandle> tools) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(tools).noneMatch(ProcessHandle::isAlive));
    }
}
