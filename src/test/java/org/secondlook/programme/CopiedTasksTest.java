package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Times;
import org.secondlook.lti.CourseCopies.CopiedCourse;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A copied course brings its tasks along, to links that do not name them, and nothing of anybody. */
@SecondLookTest
class CopiedTasksTest {

    @Autowired
    CopiedTasks copies;

    @Autowired
    ActivityStore activities;

    @Autowired
    TaskStore tasks;

    @Autowired
    Activities front;

    @Autowired
    TestViewers viewers;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private TestViewer lead;
    private TestViewer copyLead;

    @BeforeEach
    void courses() {
        lead = viewers.open(Role.PD_LEAD);
        copyLead = viewers.openElsewhere(Role.PD_LEAD, lead);
    }

    @Test
    void aLinkThatIsOpenedAfterTheNoticeTakesItsTask() {
        place("Module 1", "Who talks?");
        place("Module 2", "What is the quiet for?");

        notice(copyLead.contextId(), lead.contextId());

        assertThat(opened("Module 1")).isEqualTo("Who talks?");
        assertThat(opened("Module 2")).isEqualTo("What is the quiet for?");
        assertThat(opened("Another")).isNull();
        assertThat(opened(null)).isNull();
    }

    @Test
    void aLinkThatWasOpenedBeforeTheNoticeTakesItsTaskToo() {
        place("Module 1", "Who talks?");
        ActivityId early = open("Module 1", null);
        assertThat(focus(early)).isNull();

        notice(copyLead.contextId(), lead.contextId());
        notice(copyLead.contextId(), lead.contextId());

        assertThat(focus(early)).isEqualTo("Who talks?");
    }

    @Test
    void aLinkThatNamesItsTaskKeepsIt() {
        place("Module 1", "Who talks?");
        TaskId own = task("What do you see?", lead);
        notice(copyLead.contextId(), lead.contextId());

        assertThat(focus(open("Module 1", own))).isEqualTo("What do you see?");
    }

    @Test
    void twoTasksOfOneTitleAreNotGuessedAt() {
        place("Module 1", "Who talks?");
        place("Module 1", "What is the quiet for?");
        notice(copyLead.contextId(), lead.contextId());

        assertThat(opened("Module 1")).isNull();
    }

    @Test
    void nothingComesFromAnotherTenantNorFromACourseThatNobodyKnows() {
        TestViewer stranger = viewers.open(Role.PD_LEAD);
        activities.keep(
                stranger.viewer().course(),
                new Placement("link", "Module 1", null, null, task("Theirs?", stranger)),
                Times.now(clock));

        int before = count("programme_course_copy");
        notice(copyLead.contextId(), stranger.contextId(), "unknown", copyLead.contextId());

        assertThat(opened("Module 1")).isNull();
        assertThat(count("programme_course_copy")).isEqualTo(before);
    }

    @Test
    void aCourseThatNobodyHasOpenedYetIsKnownFromTheNotice() {
        place("Module 1", "Who talks?");
        String unopened = "course-" + UUID.randomUUID();

        notice(unopened, lead.contextId());

        assertThat(db.sql("select title from people_course where context_id = :id")
                        .param("id", unopened)
                        .query(String.class)
                        .single())
                .isEqualTo("Next term");
    }

    @Test
    void nobodyAndNothingOfAnybodyComesAlong() {
        place("Module 1", "Who talks?");
        int enrolled = count("people_enrolment");
        int lessons = count("programme_lesson");
        int completed = count("programme_completion");

        notice(copyLead.contextId(), lead.contextId());
        opened("Module 1");

        assertThat(count("people_enrolment")).isEqualTo(enrolled);
        assertThat(count("programme_lesson")).isEqualTo(lessons);
        assertThat(count("programme_completion")).isEqualTo(completed);
    }

    private void notice(String copy, String... origins) {
        var course = new CopiedCourse(lead.issuer(), "client", "1", copy, "Next term", List.of(origins));
        transaction.executeWithoutResult(status -> copies.copied(course));
    }

    private void place(String title, String question) {
        var placement = new Placement(UUID.randomUUID().toString(), title, null, null, task(question, lead));
        activities.keep(lead.viewer().course(), placement, Times.now(clock));
    }

    private TaskId task(String question, TestViewer by) {
        var task = new Task(TaskId.next(), "A task", question, Asked.REFLECTION);
        tasks.add(task, by.viewer().course(), by.person(), Times.now(clock));
        return task.id();
    }

    private @Nullable String opened(@Nullable String title) {
        return focus(open(title, null));
    }

    private ActivityId open(@Nullable String title, @Nullable TaskId task) {
        var placement = new Placement(UUID.randomUUID().toString(), title, null, null, task);
        return activities.keep(copyLead.viewer().course(), placement, Times.now(clock));
    }

    private @Nullable String focus(ActivityId activity) {
        return front.get(activity, copyLead.viewer()).focusQuestion();
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
