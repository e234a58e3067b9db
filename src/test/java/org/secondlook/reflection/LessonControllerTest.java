package org.secondlook.reflection;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the page of a lesson asks for. */
@SecondLookTest
@Tag("once")
class LessonControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    DueJobs jobs;

    @Test
    void aPictureIsAskedForWhereThereIsOne() throws Exception {
        TestViewer teacher = viewers.open(Role.TEACHER);
        RecordingId film = recordings.stored(teacher, TestFootage.PHONE);
        RecordingId sound = recordings.stored(teacher, TestFootage.SOUND_ONLY);
        jobs.run();

        mvc.perform(get("/lessons/{id}", film).with(teacher))
                .andExpect(content().string(containsString("poster=\"/recordings/" + film + "/media/poster")));
        mvc.perform(get("/lessons/{id}", sound).with(teacher))
                .andExpect(content().string(allOf(containsString("<video"), not(containsString("poster=")))));
    }
}
