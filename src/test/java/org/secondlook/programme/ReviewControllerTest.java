package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a gradebook leads to: of somebody's part in an activity that it is completed, and nothing else. */
@SecondLookTest
class ReviewControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ActivityStore store;

    @Autowired
    CompletionStore completions;

    @Autowired
    TestViewers viewers;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private TestViewer lead;
    private ActivityId activity;

    @BeforeEach
    void activity() {
        clock.set(Instant.parse("2026-11-21T17:11:46Z"));
        teacher = viewers.open(Role.TEACHER);
        lead = viewers.open(Role.PD_LEAD, teacher);
        activity = store.keep(
                teacher.viewer().course(), TestLink.of(teacher).placement("Module <1>", null), clock.instant());
    }

    @Test
    void aLeadSeesThatItIsNotCompletedYet() throws Exception {
        assertThat(review(lead))
                .contains("Amina Okafor", "Not completed yet", "Module &lt;1&gt;")
                .doesNotContain("Go to your own lesson");
    }

    @Test
    void aLeadSeesWhenItWasCompletedAndNoWayToTheLesson() throws Exception {
        completions.complete(activity, teacher.person(), clock.instant());

        assertThat(review(lead))
                .contains("Amina Okafor", "On November 21, 2026.", "/gradebook/activities/" + activity + "/scores/")
                .doesNotContain("Not completed yet", "Go to your own lesson", "/lessons/", "/recordings/");
    }

    @Test
    void itsOwnerFindsTheWayToTheirLesson() throws Exception {
        assertThat(review(teacher)).contains("Go to your own lesson", "/activities/" + activity + "/own");
    }

    @Test
    void everybodyFindsTheWayBackToTheirCourse() throws Exception {
        assertThat(review(lead))
                .contains("Back to Professional learning", "href=\"https://lms.example.org/return?course=2\"");
    }

    private String review(TestViewer viewer) throws Exception {
        return mvc.perform(get("/activities/{id}/reviews/{person}", activity, teacher.person())
                        .with(viewer))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
