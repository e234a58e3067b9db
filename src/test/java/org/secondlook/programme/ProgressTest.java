package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.design.ActivityKind;
import org.secondlook.notice.TestNotices;
import org.secondlook.people.CourseId;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.programme.TestPlans.Made;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.secondlook.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who sees how far a programme has come, and who is reminded of it. */
@SecondLookTest
class ProgressTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestPlans plans;

    @Autowired
    TestNotices notices;

    @Autowired
    Reminders reminders;

    @Autowired
    Progress progress;

    @Autowired
    CourseCopyStore copies;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private TestViewer lead;
    private Made made;
    private UUID reading;
    private UUID trying;

    @BeforeEach
    void programme() {
        clock.set(Instant.parse("2026-11-21T17:11:46Z"));
        teacher = viewers.open(Role.TEACHER);
        lead = viewers.open(Role.PD_LEAD, teacher);
        made = plans.programme(
                "Questions that open",
                lead,
                LocalDate.of(2026, 12, 1),
                ActivityKind.STRATEGY,
                ActivityKind.ATTEMPTS,
                ActivityKind.JOURNAL);
        reading = plans.place(made.planned().get(0), ActivityKind.STRATEGY, teacher);
        trying = plans.place(made.planned().get(1), ActivityKind.ATTEMPTS, teacher);
    }

    @Test
    void aTeacherSeesWhatIsDoneWhatIsNextAndWhatIsLeft() throws Exception {
        assertThat(page(made.progress(), teacher)).contains("0 of 2 done. About 40 minutes are left.");
        plans.complete(reading, teacher);

        assertThat(page(made.progress(), teacher))
                .contains(
                        "1 of 2 done. About 20 minutes", "Part 1", "done on November 21, 2026", "due December 1, 2026")
                .contains("Go on: To do: attempts", "/activities/" + trying)
                .doesNotContain("To do: journal");
        assertThat(page("/home/programmes/card", teacher)).contains("Questions that open", "To do: attempts");
    }

    @Test
    void whatWasPickedIsThereBeforeAnybodyHasOpenedIt() throws Exception {
        plans.pick(made.planned().get(2), ActivityKind.JOURNAL, lead);

        assertThat(page(made.progress(), teacher))
                .contains("0 of 3 done. About 60 minutes are left.", "To do: journal");
        assertThat(page(made.progress(), lead)).contains("To do: journal", "Nobody has opened it yet");
        plans.complete(reading, teacher);
        plans.complete(trying, teacher);
        String next = "Next: To do: journal. Open it from your course";
        assertThat(page(made.progress(), teacher)).contains(next);
        assertThat(page("/home/programmes/card", teacher)).contains("To do: journal");
    }

    @Test
    void whatWasOnlyPickedIsNoProgrammeOfATeacher() throws Exception {
        Made other = plans.programme("Never taken", lead, null, ActivityKind.JOURNAL);
        plans.pick(other.planned().get(0), ActivityKind.JOURNAL, lead);

        assertThat(page("/home/programmes", teacher)).doesNotContain("Never taken");
        assertThat(page(other.progress(), lead)).contains("Nobody has opened it yet");
    }

    @Test
    void whatTheirActsHadOfTheMechanismsIsForThemAlone() throws Exception {
        assertThat(page(made.progress(), teacher)).doesNotContain("Building knowledge");
        plans.complete(trying, teacher);

        OwnProgress own = progress.own(teacher.viewer()).get(0);
        assertThat(Experienced.of(progress.experienced(own, teacher.viewer())))
                .filteredOn(group -> group.activities().contains("To do: attempts"))
                .extracting(Experienced::name)
                .contains("EMBED_PRACTICE");
        assertThat(page(made.progress(), teacher)).contains("Making it last");
        assertThat(page(made.progress(), lead)).doesNotContain("Making it last");
    }

    @Test
    void aLeadSeesWhoHasCompletedWhatAndNothingElse() throws Exception {
        TestViewer coach = viewers.open(Role.COACH, teacher);
        plans.complete(reading, teacher);
        plans.complete(trying, coach);

        assertThat(page(made.progress(), lead))
                .contains("Amina Okafor", "1 of 1 completed", "0 of 1 completed", "done on November 21, 2026")
                .doesNotContain("Maria Lindqvist", "To do: journal", "minutes are left");
        assertThat(page("/activities/" + trying, lead)).contains("Remind those who have not");
        assertThat(page("/activities/" + reading, lead)).doesNotContain("Remind those who have not");
        assertThat(page(made.progress() + "/own", lead)).contains("0 of 2 done");
    }

    @Test
    void anAdministratorSeesTotalsFromFiveTeachersOn() throws Exception {
        TestViewer administrator = viewers.open(Role.ADMINISTRATOR, teacher);
        plans.complete(reading, teacher);
        assertThat(page(made.progress(), administrator))
                .contains("Fewer than five")
                .doesNotContain("1 of 1");

        for (String name : new String[] {"Yuki", "Zofia", "Adaeze", "Ivo"}) {
            viewers.list(name, teacher);
        }
        assertThat(page(made.progress(), administrator))
                .contains("1 of 5 completed")
                .doesNotContain("Amina", "Yuki", "Remind");
    }

    @Test
    void aCourseOfFiveHundredIsReadWithAsManyStatementsAsOneOfTwo() throws Exception {
        viewers.list("Zofia", teacher);
        int few = statements();
        for (int i = 0; i < 499; i++) {
            viewers.list("Bea %03d".formatted(i), teacher);
        }

        assertThat(statements()).isEqualTo(few);
        assertThat(page(made.progress(), lead))
                .contains("Amina", "Bea 048", "Page 1 of 11")
                .doesNotContain("Bea 049");
        assertThat(page(made.progress() + "?page=2", lead))
                .contains("Bea 049", "Bea 098")
                .doesNotContain("Amina");
        assertThat(page(made.progress() + "?page=99", lead)).contains("Zofia");
        assertThat(page(made.progress() + "?page=x", lead)).contains("Amina");
    }

    @Test
    void anActivityThatIsPlannedNoMoreSaysSoAndWhatWasDoneStays() throws Exception {
        plans.complete(reading, teacher);
        assertThat(page("/activities/" + reading, teacher)).contains("Part of", "Questions that open");
        plans.remove(made.planned().get(0));

        assertThat(page("/activities/" + reading, teacher))
                .contains("does not plan this activity any more. What you did here is kept", "You completed this");
        assertThat(page("/activities/" + reading, lead)).contains("add an activity there anew", "Amina Okafor");
        assertThat(page(made.progress(), teacher)).contains("0 of 1 done");
    }

    @Test
    void aCopiedCourseHasItsOwnProgressInTheProgrammeOfItsOrigin() throws Exception {
        plans.complete(reading, teacher);
        TestViewer copyLead = viewers.openElsewhere(Role.PD_LEAD, lead);
        assertThat(status(made.progress(), copyLead)).isEqualTo(404);
        TestViewer theirTeacher = viewers.open(Role.TEACHER, copyLead);
        plans.place(made.planned().get(0), ActivityKind.STRATEGY, copyLead);

        assertThat(page(made.progress(), copyLead))
                .contains("Questions that open", "0 of 1 completed")
                .doesNotContain("done on");
        assertThat(page(made.progress(), theirTeacher)).contains("0 of 1 done");

        copies.add(course(copyLead), course(lead), clock.instant());
        assertThat(page(made.progress(), theirTeacher))
                .as("links are copied all together")
                .contains("0 of 2 done");
    }

    @Test
    void thoseWhoHaveNotAreRemindedOnceAWeek() throws Exception {
        TestViewer done = viewers.open(Role.TEACHER, teacher);
        TestViewer meanwhile = viewers.open(Role.TEACHER, teacher);
        plans.complete(reading, done);
        remind(302, lead);
        plans.complete(reading, meanwhile);
        jobs.run();

        String told = "ACTIVITY_REMINDER /activities/" + reading;
        assertThat(notices.unread(teacher)).containsExactly(told);
        assertThat(notices.unread(done)).isEmpty();
        assertThat(notices.unread(meanwhile)).isEmpty();
        assertThat(page(made.progress(), lead)).contains("were reminded on November 21, 2026");

        notices.read("/activities/" + reading, teacher);
        remind(302, lead);
        jobs.run();
        assertThat(notices.unread(teacher)).as("not within a week").isEmpty();

        clock.advance(Duration.ofDays(7));
        reminders.ask(new ActivityId(reading), lead.viewer());
        jobs.run();
        assertThat(notices.unread(teacher)).containsExactly(told);
    }

    @Test
    void onlyALeadOfTheCourseReminds() throws Exception {
        remind(404, teacher);
        remind(404, viewers.open(Role.PD_LEAD));
        jobs.run();
        assertThat(notices.unread(teacher)).isEmpty();
    }

    @Test
    void everybodyWhoHasNotIsToldOfADayOnceThreeDaysBefore() {
        tellOfDays();
        assertThat(notices.unread(teacher)).isEmpty();

        plans.complete(trying, teacher);
        clock.set(Instant.parse("2026-11-28T00:00:00Z"));
        tellOfDays();
        String told = "ACTIVITY_DUE /activities/" + reading;
        assertThat(notices.unread(teacher)).containsExactly(told);

        notices.read("/activities/" + reading, teacher);
        tellOfDays();
        assertThat(notices.unread(teacher)).isEmpty();
    }

    private static CourseId course(TestViewer viewer) {
        return Objects.requireNonNull(viewer.viewer().course());
    }

    private void tellOfDays() {
        reminders.dueSoon().forEach(reminders::tellOfDay);
    }

    private void remind(int answer, TestViewer viewer) throws Exception {
        int status = mvc.perform(post("/activities/" + reading + "/reminder").with(viewer))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(answer);
    }

    private int statements() throws Exception {
        try (var statements = Statements.ofThisThread()) {
            page(made.progress(), lead);
            return statements.seen().size();
        }
    }

    private int status(String path, TestViewer viewer) throws Exception {
        return mvc.perform(get(path).with(viewer)).andReturn().getResponse().getStatus();
    }

    private String page(String path, TestViewer viewer) throws Exception {
        var response = mvc.perform(get(path).with(viewer)).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }
}
