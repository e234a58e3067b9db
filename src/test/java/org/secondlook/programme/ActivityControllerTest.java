package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What each role sees of an activity, and above all what it does not see. */
@SecondLookTest
class ActivityControllerTest {

    private static final String TITLE = "Fractions, lesson 3";
    private static final String NOTE = "Kwame-asked-why";
    private static final String INTRODUCTION = "Before you bring a lesson: who sees what";
    private static final String ANSWER = "I-waited-for-an-answer";

    @Autowired
    MockMvc mvc;

    @Autowired
    Activities activities;

    @Autowired
    ActivityStore store;

    @Autowired
    TaskStore tasks;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private ActivityId activity;
    private RecordingId lesson;

    @BeforeEach
    void activity() {
        clock.set(Instant.parse("2026-11-21T17:11:46Z"));
        teacher = viewers.open(Role.TEACHER);
        activity = place(TestLink.of(teacher), "Module <1>");
        lesson = recordings.playable(teacher);
    }

    @ParameterizedTest
    @EnumSource(names = {"TEACHER", "COACH"})
    void whoPractisesIsGreetedByNameIntroducedAndAskedForALesson(Role role) throws Exception {
        TestViewer viewer = viewers.open(role, teacher);

        assertThat(page(viewer))
                .contains("Hello <bdi>" + viewer.viewer().name() + "</bdi>.", "Module &lt;1&gt;", INTRODUCTION)
                .doesNotContain(TITLE, "You completed this activity", "No lesson chosen yet.");
        skipIntroduction(viewer);
        assertThat(page(viewer)).contains("No lesson chosen yet.").doesNotContain(INTRODUCTION);
    }

    @Test
    void aTeacherFindsTheirLessonAndHowFarTheyAre() throws Exception {
        assertThat(page(teacher)).contains("Your other lessons", "Use " + TITLE + " for this activity");

        choose();
        assertThat(page(teacher))
                .contains("No markers yet", "/lessons/" + lesson)
                .doesNotContain("Your other lessons");

        mark();
        assertThat(page(teacher)).contains("1 marker<");

        submit();
        assertThat(page(teacher))
                .contains("You completed this activity on November 21, 2026.", "/gradebook/activities/" + activity);
    }

    @Test
    void whoHasCompletedItIsOfferedTheWayBackWithAWord() throws Exception {
        assertThat(page(teacher)).doesNotContain("lms.example.org/return");

        completeEverything();
        assertThat(page(teacher))
                .contains(
                        "Back to Professional learning",
                        "https://lms.example.org/return?course=2&amp;lti_msg=You%20completed%20this%20activity");
    }

    @Test
    void choosingLeadsBackToTheOwnPage() throws Exception {
        mvc.perform(post("/activities/{id}/lesson", activity)
                        .param("recording", lesson.toString())
                        .with(teacher))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", startsWith("/activities/" + activity + "/own")));
        mvc.perform(post("/activities/{id}/lesson/removal", activity).with(teacher))
                .andExpect(status().is3xxRedirection());

        assertThat(page(teacher)).contains("No lesson chosen yet.");
        mvc.perform(post("/activities/{id}/lesson", activity).with(teacher)).andExpect(status().isBadRequest());
        mvc.perform(post("/activities/{id}/lesson", activity)
                        .param("recording", "x")
                        .with(teacher))
                .andExpect(status().isBadRequest());
    }

    @Test
    void aLeadSeesWhoCompletedItAndNotOneByteMore() throws Exception {
        TestViewer lead = viewers.open(Role.PD_LEAD, teacher);
        viewers.open(Role.TEACHER, teacher);
        viewers.open(Role.GUEST, teacher);
        completeEverything();

        assertThat(page(lead))
                .contains("1 of 2 completed", "Amina Okafor", "November 21, 2026", "Not yet")
                .doesNotContain(
                        TITLE, NOTE, ANSWER, lesson.toString(), teacher.person().toString(), "Noor Haddad");
    }

    @Test
    void aLeadSeesWhoHasNotOpenedItYet() throws Exception {
        TestViewer lead = viewers.open(Role.PD_LEAD, teacher);
        viewers.list("Yuki Hayashi", teacher);

        assertThat(page(lead))
                .contains("0 of 2 completed", "Yuki Hayashi", "Has not opened it yet", "Amina Okafor", "Not yet")
                .contains("hx-get=\"/people/roster?launch=");
    }

    @Test
    void aLeadsOwnLessonIsAsPrivateAsAnybodys() throws Exception {
        TestViewer lead = viewers.open(Role.PD_LEAD, teacher);
        completeEverything();

        assertThat(own(lead))
                .contains(INTRODUCTION, "value=\"/activities/" + activity + "/own\"")
                .doesNotContain(TITLE, NOTE, ANSWER, lesson.toString(), "You completed this activity");
    }

    @Test
    void aCourseWithoutTeachersHasNothingToCount() throws Exception {
        TestViewer lead = viewers.open(Role.PD_LEAD);
        ActivityId empty = place(TestLink.of(lead), null);

        assertThat(body("/activities/" + empty, lead)).contains("No teacher of this course is known yet.");
    }

    @Test
    void anAdministratorSeesATotalFromFiveTeachersOn() throws Exception {
        TestViewer administrator = viewers.open(Role.ADMINISTRATOR, teacher);
        completeEverything();
        for (int teachers = 2; teachers <= 4; teachers++) {
            viewers.open(Role.TEACHER, teacher);
        }
        assertThat(page(administrator)).contains("Fewer than five teachers").doesNotContain("completed<", "Amina");

        viewers.open(Role.TEACHER, teacher);
        assertThat(page(administrator))
                .contains("1 of 5 completed<")
                .doesNotContain("Fewer than five", "Amina", TITLE, NOTE, ANSWER, lesson.toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"GUEST", "LIBRARY_EDITOR"})
    void whoTakesNoPartIsToldSo(Role role) throws Exception {
        completeEverything();

        assertThat(page(viewers.open(role, teacher)))
                .contains("This activity is for the teachers of the course.")
                .doesNotContain("Amina", TITLE, "completed<", "/recordings/uploads");
    }

    @ParameterizedTest
    @EnumSource(names = {"TEACHER", "COACH", "PD_LEAD"})
    void anActivityAsksWhatItsTaskAsks(Role role) throws Exception {
        activity = placeTask("Who <talks>?");

        assertThat(page(viewers.open(role, teacher))).contains("Focus question", "Who &lt;talks&gt;?");
        assertThat(own(teacher)).contains("Who &lt;talks&gt;?");
    }

    @Test
    void anActivityWithoutATaskAsksNothing() throws Exception {
        assertThat(page(teacher)).doesNotContain("Focus question");
        assertThat(body("/lessons/" + lesson + "/focus", teacher)).isBlank();
    }

    @Test
    void theLessonAsksWhatTheActivitiesAskForWhichItWasChosen() throws Exception {
        choose();
        activity = placeTask("Who talks?");
        assertThat(body("/lessons/" + lesson + "/focus", teacher)).isBlank();

        choose();
        assertThat(body("/lessons/" + lesson + "/focus", teacher)).contains("Who talks?");
        assertThat(body("/lessons/" + lesson, teacher)).contains("hx-get=\"/lessons/" + lesson + "/focus");
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "GUEST", "LIBRARY_EDITOR"})
    void whoHasNoPracticeHasNoPageOfTheirOwn(Role role) throws Exception {
        mvc.perform(get("/activities/{id}/own", activity).with(viewers.open(role, teacher)))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @EnumSource
    void nobodyFindsAnActivityOfAnotherCourse(Role role) throws Exception {
        TestViewer stranger = viewers.open(role);

        mvc.perform(get("/activities/{id}", activity).with(stranger)).andExpect(status().isNotFound());
        mvc.perform(get("/activities/{id}/own", activity).with(stranger)).andExpect(status().isNotFound());
        mvc.perform(get("/activities/{id}", UUID.randomUUID()).with(teacher)).andExpect(status().isNotFound());
    }

    @Test
    void aLaunchOutsideOfCoursesFindsNoActivity() {
        Viewer here = teacher.viewer();
        var nowhere = new Viewer(
                here.session(),
                here.person(),
                null,
                here.role(),
                false,
                here.name(),
                here.resourceLink(),
                here.locale());

        assertThatThrownBy(() -> activities.get(activity, nowhere)).isInstanceOf(NotVisibleException.class);
        assertThat(activities.ofLaunch(nowhere)).isEmpty();
    }

    @Test
    void homeIsTheActivityThatTheLaunchOpened() throws Exception {
        mvc.perform(get("/home").with(teacher))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", startsWith("/activities/" + activity)));
    }

    @Test
    void homeIsOnesOwnLessonsWhereTheLaunchOpenedNoActivity() throws Exception {
        TestViewer visitor = viewers.open(Role.TEACHER);
        assertThat(body("/home", visitor)).contains("Hello <bdi>Amina Okafor</bdi>.", INTRODUCTION);
        skipIntroduction(visitor);
        assertThat(body("/home", visitor)).contains("No lessons yet.");

        RecordingId theirs = recordings.playable(visitor);
        assertThat(body("/home", visitor))
                .contains("/lessons/" + theirs, TITLE)
                .doesNotContain(lesson.toString(), "No lessons yet.");
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "GUEST", "LIBRARY_EDITOR"})
    void homeIsEmptyForWhoHasNoPractice(Role role) throws Exception {
        assertThat(body("/home", viewers.open(role)))
                .contains("There is nothing here for your role.")
                .doesNotContain("Upload a lesson", "No lessons yet.");
    }

    private void skipIntroduction(TestViewer viewer) throws Exception {
        mvc.perform(post("/sample/introduction").param("choice", "SKIP").with(viewer))
                .andExpect(status().is3xxRedirection());
    }

    private void completeEverything() throws Exception {
        choose();
        mark();
        submit();
    }

    private void choose() throws Exception {
        mvc.perform(post("/activities/{id}/lesson", activity)
                        .param("recording", lesson.toString())
                        .with(teacher))
                .andExpect(status().is3xxRedirection());
    }

    private void mark() throws Exception {
        mvc.perform(post("/lessons/{id}/markers", lesson)
                        .with(teacher)
                        .param("kind", "STRENGTH")
                        .param("start", "741")
                        .param("note", NOTE))
                .andExpect(status().is3xxRedirection());
    }

    private void submit() throws Exception {
        mvc.perform(post("/lessons/{id}/reflection/submission", lesson)
                        .with(teacher)
                        .param("answers[strength]", ANSWER))
                .andExpect(status().is3xxRedirection());
    }

    private String page(TestViewer viewer) throws Exception {
        return body("/activities/" + activity, viewer);
    }

    private String own(TestViewer viewer) throws Exception {
        return body("/activities/" + activity + "/own", viewer);
    }

    private String body(String address, TestViewer viewer) throws Exception {
        return mvc.perform(get(address).with(viewer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ActivityId placeTask(String focusQuestion) {
        CourseId course = Objects.requireNonNull(teacher.viewer().course());
        var task = new Task(TaskId.next(), "Talk and quiet", focusQuestion, Asked.REFLECTION);
        tasks.add(task, course, teacher.person(), Times.now(clock));
        return store.keep(course, TestLink.in(teacher).placement(task.id()), Times.now(clock));
    }

    private ActivityId place(TestLink link, String title) {
        return store.keep(
                Objects.requireNonNull(link.viewer().viewer().course()), link.placement(title, null), Times.now(clock));
    }
}
