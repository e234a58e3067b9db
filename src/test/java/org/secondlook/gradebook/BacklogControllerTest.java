package org.secondlook.gradebook;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.lti.services.FakePlatform;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.programme.ActivityId;
import org.secondlook.testing.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** What a PD lead reads about completions that the gradebook does not have. */
@GradebookTest
class BacklogControllerTest {

    private final FakePlatform moodle = new FakePlatform("moodle");

    @Autowired
    TestViewers viewers;

    @Autowired
    TestCompletions completions;

    @Autowired
    DueJobs jobs;

    @Autowired
    MessageSource messages;

    @Autowired
    MockMvc mvc;

    private TestViewer teacher;
    private TestViewer lead;
    private ActivityId activity;

    @BeforeEach
    void leadAndTeacherOfMoodle() {
        moodle.grantsTokens();
        moodle.score(ok());
        teacher = viewers.open(Role.TEACHER);
        lead = viewers.open(Role.PD_LEAD, teacher);
        completions.register(teacher, moodle);
        activity = completions.place(teacher, moodle.column());
    }

    @AfterEach
    void stop() {
        moodle.close();
    }

    @Test
    void ofOnePersonTheLeadSeesWhichScoreWasSent() throws Exception {
        assertThat(score(lead)).contains("Nothing was sent to the course’s gradebook.");

        completions.complete(activity, teacher);
        assertThat(score(lead)).contains("Completed, 1 of 1: on its way");

        jobs.run();
        assertThat(score(lead)).contains("completed, 1 of 1.", "Sent to the course’s gradebook on");
        assertThat(score(teacher)).contains("completed, 1 of 1.");
    }

    private String score(TestViewer viewer) throws Exception {
        return mvc.perform(get("/gradebook/activities/{activity}/scores/{person}", activity, teacher.person())
                        .with(viewer))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void nothingIsSaidBeforeAnybodyHasCompletedIt() throws Exception {
        assertThat(page(lead)).isBlank();
    }

    @Test
    void whoHasArrivedIsNotNamed() throws Exception {
        completions.complete(activity, teacher);
        jobs.run();

        assertThat(page(lead))
                .contains("Everybody who has completed this activity is in your course’s gradebook.")
                .doesNotContain("<li")
                .doesNotContain("<button");
    }

    @Test
    void whoIsOnTheirWayIsNamedWithTheReason() throws Exception {
        moodle.score(status(503));
        completions.complete(activity, teacher);
        jobs.run();

        assertThat(page(lead))
                .contains("None of those who have completed this activity")
                .contains("On its way.", "Your course’s server does not answer.")
                .contains("<bdi>" + teacher.viewer().name() + "</bdi>")
                .doesNotContain("<button")
                .doesNotContain("??");
    }

    @Test
    void whatWasRefusedCanBeSentAgainByTheLead() throws Exception {
        moodle.score(status(403));
        TestViewer colleague = viewers.open(Role.TEACHER, teacher);
        completions.complete(activity, teacher);
        completions.complete(activity, colleague);
        jobs.run();
        assertThat(page(lead))
                .contains("Not sent.", "does not let Second Look write into its gradebook")
                .contains("hx-post=\"/gradebook/activities/" + activity + "/backlog/attempt?launch=" + lead.selector()
                        + '"')
                .contains("name=\"_csrf\" value=\"" + lead.csrfToken());

        moodle.score(ok());
        mvc.perform(post("/gradebook/activities/{id}/backlog/attempt", activity).with(lead))
                .andExpect(MockMvcResultMatchers.status().is3xxRedirection())
                .andExpect(header().string("Location", startsWith("/gradebook/activities/" + activity + "/backlog")));
        jobs.run();
        assertThat(page(lead)).contains("Everybody");
    }

    @Test
    void anActivityWithoutAColumnSaysSoOnce() throws Exception {
        activity = completions.place(teacher, null);
        completions.complete(activity, teacher);

        assertThat(page(lead)).contains("Nothing to send.", "The activity has no gradebook column.");
    }

    @Test
    void itIsAPageOfItsOwnToo() throws Exception {
        assertThat(mvc.perform(get("/gradebook/activities/{id}/backlog", activity)
                                .with(lead))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("<html", "Nothing yet.", "Back to the activity");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsWords(Reason reason) {
        assertThat(messages.getMessage("gradebook.backlog.reason." + reason, null, Locale.ENGLISH))
                .endsWith(".");
    }

    private String page(TestViewer viewer) throws Exception {
        return mvc.perform(get("/gradebook/activities/{id}/backlog", activity)
                        .with(viewer)
                        .header("HX-Request", "true"))
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
