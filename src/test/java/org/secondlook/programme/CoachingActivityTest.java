package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.coaching.TestCycles;
import org.secondlook.foundation.Times;
import org.secondlook.observation.TestObservations;
import org.secondlook.pairing.TestPairings;
import org.secondlook.people.CourseId;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.TestRecordings;
import org.secondlook.sharing.Subject;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Activities that ask for coaching are complete by what happens in it, and tell nothing of it. */
@SecondLookTest
class CoachingActivityTest {

    @Autowired
    TestViewers viewers;

    @Autowired
    TestPairings pairings;

    @Autowired
    TestCycles cycles;

    @Autowired
    TestObservations looks;

    @Autowired
    TestRecordings recordings;

    @Autowired
    TaskStore tasks;

    @Autowired
    ActivityStore activities;

    @Autowired
    ActivityPages pages;

    @Autowired
    MockMvc mvc;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private TestViewer coach;
    private UUID pairing;

    @BeforeEach
    void pair() {
        teacher = viewers.open(Role.TEACHER);
        coach = viewers.open(Role.COACH, teacher);
        pairing = pairings.pair(teacher, coach);
    }

    @Test
    void eachClosedCycleCompletesOneThatAsksForIt() {
        List<ActivityId> asked = List.of(activity("first", Asked.CYCLE), activity("second", Asked.CYCLE));
        ActivityId reflection = activity("third", Asked.REFLECTION);

        close();
        assertThat(asked).map(this::isCompleted).containsExactly(true, false);
        close();
        assertThat(asked).map(this::isCompleted).containsExactly(true, true);
        close();
        assertThat(isCompleted(reflection)).isFalse();
    }

    @Test
    void aStageCompletesOneThatAsksForIt() {
        ActivityId stage = activity("stage", Asked.STAGE);
        ActivityId whole = activity("whole", Asked.CYCLE);

        begin();

        assertThat(isCompleted(stage)).isTrue();
        assertThat(isCompleted(whole)).isFalse();
    }

    @Test
    void whatIsStoppedCompletesNothingAndNobodyElsesIsComplete() {
        ActivityId whole = activity("whole", Asked.CYCLE);
        cycles.stop(begin(), coach);
        assertThat(isCompleted(whole)).isFalse();

        close();
        assertThat(pages.find(whole, coach.viewer()).orElseThrow().isCompleted())
                .as("it is the teacher’s")
                .isFalse();
    }

    @Test
    void itsLeadSeesThatItIsDoneAndNothingOfIt() throws Exception {
        ActivityId whole = activity("whole", Asked.CYCLE);
        close();

        TestViewer lead = viewers.open(Role.PD_LEAD, teacher);
        assertThat(page(whole, lead)).contains("Amina Okafor").doesNotContain("Maria", "Waiting", "/cycles/");
        assertThat(page(whole, teacher)).contains("To your cycles", "You completed this");
    }

    private String page(ActivityId activity, TestViewer viewer) throws Exception {
        return mvc.perform(get("/activities/" + activity).with(viewer))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private UUID begin() {
        var look = new Subject(Subject.Kind.OBSERVATION, looks.look(recordings.playable(teacher), teacher));
        cycles.show(pairing, look, teacher);
        UUID cycle = cycles.begin(pairing, cycles.shortModel(teacher), "Waiting", teacher);
        cycles.choose(cycle, "BASELINE", look, teacher);
        cycles.finish(cycle, "", teacher);
        return cycle;
    }

    private void close() {
        UUID cycle = begin();
        cycles.finish(cycle, "", coach, teacher);
        cycles.close(cycle, teacher);
    }

    /** Each a moment after the one before. */
    private ActivityId activity(String link, Asked asks) {
        clock.advance(Duration.ofMillis(1));
        CourseId course = Objects.requireNonNull(teacher.viewer().course());
        var task = new Task(TaskId.next(), "Coaching", "What changes?", asks);
        tasks.add(task, course, teacher.person(), Times.now(clock));
        return activities.keep(course, new Placement(link, "Coaching", null, null, task.id()), Times.now(clock));
    }

    private boolean isCompleted(ActivityId activity) {
        return pages.find(activity, teacher.viewer()).orElseThrow().isCompleted();
    }
}
