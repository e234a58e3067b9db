package org.secondlook.reflection;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.FreePort;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test of somebody's lesson, eight seconds long, in their browser, on a port that the tool knows for its own. */
@SecondLookTest
@Tag("once")
abstract class LessonInBrowser {

    private static final int PORT = FreePort.find();

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    TestViewer teacher;
    RecordingId lesson;
    LessonWindow window;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("secondlook.base-url", () -> "http://localhost:" + PORT);
    }

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher, TestFootage.SHORT_LESSON, Duration.ofSeconds(8));
        window = new LessonWindow(PORT, teacher, lesson);
    }

    @AfterEach
    void close() {
        window.close();
    }
}
