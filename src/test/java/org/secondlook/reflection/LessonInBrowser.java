package org.secondlook.reflection;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.PagesInBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of somebody's lesson, eight seconds long, in their browser. */
abstract class LessonInBrowser extends PagesInBrowser {

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    TestViewer teacher;
    RecordingId lesson;
    LessonWindow window;

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher, TestFootage.SHORT_LESSON, Duration.ofSeconds(8));
        window = windowOn(lesson);
    }

    LessonWindow windowOn(RecordingId any) {
        return new LessonWindow(PORT, teacher, any);
    }

    @AfterEach
    void close() {
        window.close();
    }
}
