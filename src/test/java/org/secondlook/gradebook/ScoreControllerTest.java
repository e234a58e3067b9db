package org.secondlook.gradebook;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.lti.services.FakePlatform;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.programme.ActivityId;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** What a person reads about their own score, and nobody else. */
@GradebookTest
class ScoreControllerTest {

    private final FakePlatform moodle = new FakePlatform("moodle");

    @Autowired
    TestViewers viewers;

    @Autowired
    TestCompletions completions;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @Autowired
    MessageSource messages;

    @Autowired
    MockMvc mvc;

    private TestViewer teacher;
    private ActivityId activity;

    @BeforeEach
    void teacherOfMoodle() {
        clock.set(Instant.parse("2026-11-21T17:11:46Z"));
        moodle.grantsTokens();
        moodle.score(ok());
        teacher = viewers.open(Role.TEACHER);
        completions.register(teacher, moodle);
        activity = completions.place(teacher, moodle.column());
    }

    @AfterEach
    void stop() {
        moodle.close();
    }

    @Test
    void nothingIsSaidBeforeTheActivityIsComplete() throws Exception {
        assertThat(page(teacher)).isBlank();
    }

    @Test
    void aScoreOnItsWayLooksAgainBySelf() throws Exception {
        completions.complete(activity, teacher);

        assertThat(page(teacher))
                .contains("On its way to your course’s gradebook.")
                .contains("hx-get=\"/gradebook/activities/" + activity + "?waiting&amp;launch=" + teacher.selector()
                        + '"')
                .contains("hx-trigger=\"every 5s\"")
                .contains("hx-swap=\"outerHTML\"")
                .doesNotContain("<button")
                .doesNotContain("??");
    }

    @Test
    void aScoreThatHasArrivedSaysWhenAndLooksNoMore() throws Exception {
        completions.complete(activity, teacher);
        jobs.run();

        assertThat(page(teacher))
                .contains("Sent to your course’s gradebook on November 21, 2026.")
                .doesNotContain("hx-get")
                .doesNotContain("hx-trigger")
                .doesNotContain("<button");
    }

    @Test
    void theEndOfAWaitIsAnnouncedToScreenReaders() throws Exception {
        completions.complete(activity, teacher);
        assertThat(polled()).doesNotContain("announcements");
        jobs.run();

        assertThat(polled()).contains("id=\"announcements\" hx-swap-oob=\"innerHTML\"");
        assertThat(page(teacher)).doesNotContain("announcements");
    }

    @Test
    void anOutageIsExplainedAndSaysWhenTheNextTryIs() throws Exception {
        moodle.score(status(503));
        completions.complete(activity, teacher);
        jobs.run();
        assertThat(page(teacher))
                .contains("Waiting: your course’s server does not answer.")
                .contains("the next try is in about a minute.")
                .contains("hx-trigger=\"every 5s\"");

        clock.advance(Duration.ofMinutes(2));
        assertThat(page(teacher)).contains("the next try is about to begin.");
    }

    @ParameterizedTest
    @CsvSource({"1800, in about 3[0-6] minutes", "3600, in about an hour", "18000, in about [56] hours"})
    void aLongWaitIsToldAndLookedAtSeldom(String seconds, String words) throws Exception {
        moodle.score(status(503).withHeader("Retry-After", seconds));
        completions.complete(activity, teacher);
        jobs.run();

        assertThat(page(teacher))
                .containsPattern("the next try is " + words + '.')
                .contains("hx-trigger=\"every 60s\"");
    }

    @Test
    void aRefusalSaysWhyAndOffersAnotherTry() throws Exception {
        moodle.score(FakePlatform.captured("moodle-score-to-ungraded"));
        completions.complete(activity, teacher);
        jobs.run();
        assertThat(page(teacher))
                .contains("the course does not keep grades for you in this activity")
                .contains("hx-post=\"/gradebook/activities/" + activity + "/attempt?launch=" + teacher.selector() + '"')
                .contains("name=\"_csrf\" value=\"" + teacher.csrfToken())
                .contains("Try again</button>")
                .doesNotContain("hx-trigger");

        moodle.score(ok());
        mvc.perform(post("/gradebook/activities/{id}/attempt", activity).with(teacher))
                .andExpect(MockMvcResultMatchers.status().is3xxRedirection())
                .andExpect(header().string("Location", startsWith("/gradebook/activities/" + activity)));
        assertThat(page(teacher)).contains("On its way");
        jobs.run();
        assertThat(page(teacher)).contains("Sent to your course");
    }

    @Test
    void withoutScriptsItIsAPageOfItsOwn() throws Exception {
        assertThat(body(get("/gradebook/activities/{id}", activity).with(teacher)))
                .contains("<html", "Nothing yet.", "Back to the activity");

        completions.complete(activity, teacher);
        jobs.run();
        assertThat(body(get("/gradebook/activities/{id}", activity).with(teacher)))
                .contains("<html", "Sent to your course’s gradebook on November 21, 2026.")
                .doesNotContain("Nothing yet.");
    }

    @Test
    void anActivityWithoutAColumnSaysSo() throws Exception {
        activity = completions.place(teacher, null);
        completions.complete(activity, teacher);

        assertThat(page(teacher))
                .contains("This activity has no gradebook column")
                .contains("Look again for a column</button>");
    }

    @Test
    void anotherPersonOfTheCourseSeesNothingOfIt() throws Exception {
        completions.complete(activity, teacher);
        for (Role role : Role.values()) {
            TestViewer other = viewers.open(role, teacher);

            assertThat(page(other)).as(role.name()).isBlank();
            mvc.perform(post("/gradebook/activities/{id}/attempt", activity).with(other))
                    .andExpect(MockMvcResultMatchers.status().is3xxRedirection());
            assertThat(page(other)).as(role.name()).isBlank();
        }
    }

    @Test
    void withoutASessionThereIsNothingToSee() throws Exception {
        mvc.perform(get("/gradebook/activities/{id}", activity))
                .andExpect(MockMvcResultMatchers.status().isUnauthorized());
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsWords(Reason reason) {
        assertThat(messages.getMessage("gradebook.refused." + reason, null, Locale.ENGLISH))
                .startsWith("Not sent: ")
                .endsWith(".")
                .doesNotContain("'");
    }

    private String page(TestViewer viewer) throws Exception {
        return read("/gradebook/activities/" + activity, viewer);
    }

    private String polled() throws Exception {
        return read("/gradebook/activities/" + activity + "?waiting", teacher);
    }

    private String read(String address, TestViewer viewer) throws Exception {
        return body(get(address).with(viewer).header("HX-Request", "true"));
    }

    private String body(RequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andExpect(header().string("Content-Type", containsString("text/html")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
