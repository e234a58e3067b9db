package org.secondlook.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.SchedulableTaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.notice.TestNotices;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A plan is told once for each lesson, shortly before it, and only while its step is worked on. */
@SecondLookTest
class PromptsTest {

    /** A Tuesday, years from now, so that no other test's plans are due. */
    private static final Instant LESSON = Instant.parse("2031-11-25T10:40:00Z");

    private static final String SENTENCE =
            "When it is Tuesday, 10:40, and I am with Year 8, I will breathe in and out.";

    private static final String DUE = "Planned for now:";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestSteps given;

    @Autowired
    Stints stints;

    @Autowired
    Prompts prompts;

    @Autowired
    DueJobs jobs;

    @Autowired
    SchedulerClient scheduler;

    @Autowired
    SettableClock clock;

    @Autowired
    TestNotices notices;

    private TestViewer teacher;
    private UUID step;
    private UUID plan;
    private Instant real;

    @BeforeEach
    void planALesson() {
        real = clock.instant();
        clock.set(LESSON.minus(Duration.ofMinutes(20)));
        teacher = viewers.open(Role.TEACHER);
        step = given.active("Breathe first", teacher);
        plan = given.plan(step, "2", "10:40", "Europe/London", teacher);
    }

    @AfterEach
    void goBack() {
        stints.end(new StepId(step), Ending.MASTERED, teacher.viewer());
        clock.set(real);
    }

    @Test
    void itStandsOnTheFirstPageShortlyBeforeTheLessonAndUntilItWasTried() throws Exception {
        runAt(LESSON.minus(Plan.BEFORE).minusSeconds(1));
        assertThat(told()).isEmpty();
        shows(not(containsString(DUE)));

        runAt(LESSON.minus(Plan.BEFORE));
        runAt(LESSON);
        assertThat(told()).containsExactly(notice());
        assertThat(notices.unread(viewers.openAnotherCourse(Role.TEACHER, teacher)))
                .as("in every course of theirs")
                .containsExactly(notice());
        shows(containsString(DUE));
        shows(containsString(SENTENCE));

        given.tried(step, "", false, Duration.ZERO, teacher);
        shows(not(containsString(DUE)));

        read();
        assertThat(told()).isEmpty();
        runAt(LESSON.plus(Duration.ofDays(7)));
        assertThat(told()).containsExactly(notice());
    }

    @Test
    void itIsQuietWhileTheStepIsNotWorkedOn() throws Exception {
        stints.end(new StepId(step), Ending.ASIDE, teacher.viewer());
        runAt(LESSON);
        assertThat(told()).isEmpty();
        shows(not(containsString(DUE)));

        stints.begin(new StepId(step), null, teacher.viewer());
        runAt(LESSON.plus(Duration.ofDays(7)));
        assertThat(told()).containsExactly(notice());
    }

    @Test
    void whatWasPlannedForLongAgoIsNotToldAnyMore() {
        runAt(LESSON.plus(Plan.AFTER).plusSeconds(1));
        assertThat(told()).isEmpty();

        runAt(LESSON.plus(Duration.ofDays(7)));
        assertThat(told()).hasSize(1);
    }

    @Test
    void twoNodesTellItOnce() {
        clock.set(LESSON);
        List<PlanPages.Awaited> awaited = prompts.awaited();

        AtOnce.run(() -> awaited.forEach(prompts::ask), () -> awaited.forEach(prompts::ask));

        assertThat(told()).containsExactly(notice());
        read();
        awaited.forEach(prompts::ask);
        assertThat(told()).isEmpty();
        assertThat(prompts.awaited()).isEmpty();
    }

    @Test
    void aPlanThatIsTakenAwayIsNotAskedFor() throws Exception {
        mvc.perform(post("/action-steps/" + step + "/plans/" + plan + "/removal")
                        .with(teacher))
                .andExpect(status().is3xxRedirection());
        runAt(LESSON);

        assertThat(told()).isEmpty();
    }

    private void runAt(Instant time) {
        clock.set(time);
        TaskInstance<Void> minute = new TaskInstance<>("practice-ask-before-lessons", "recurring");
        scheduler.schedule(new SchedulableTaskInstance<>(minute, time), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        jobs.run();
    }

    private List<String> told() {
        return notices.unread(teacher);
    }

    private String notice() {
        return "PRACTICE_PROMPT /action-steps/" + step + "/today";
    }

    /** They open what they were told of. */
    private void read() {
        notices.read("/action-steps/" + step + "/today", teacher);
    }

    private void shows(Matcher<String> what) throws Exception {
        for (String page : List.of("/action-steps/active", "/action-steps/" + step)) {
            mvc.perform(get(page).with(teacher))
                    .andExpect(status().isOk())
                    .andExpect(content().string(what));
        }
    }
}
