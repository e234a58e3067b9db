package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** From the choice of a lesson to the completion of an activity, in whichever order, and at once. */
@SecondLookTest
class ChoicesTest {

    private static final String SCORES =
            "select count(*) from gradebook_score where activity_id = :activity and person_id = :person";

    @Autowired
    MockMvc mvc;

    @Autowired
    Choices choices;

    @Autowired
    ActivityStore activities;

    @Autowired
    ActivityPages pages;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private ActivityId activity;
    private RecordingId lesson;

    @BeforeEach
    void activity() {
        teacher = viewers.open(Role.TEACHER);
        activity = placed();
        lesson = recordings.playable(teacher);
    }

    @Test
    void somebodyChoosesALessonOfTheirOwn() {
        choose();

        assertThat(own().lesson()).contains(lesson);
        assertThat(own().isCompleted()).isFalse();
    }

    @Test
    void nobodyChoosesALessonOfSomebodyElse() {
        Viewer colleague = viewers.open(Role.TEACHER, teacher).viewer();

        assertThatThrownBy(() -> choices.choose(activity, lesson, colleague)).isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> choices.choose(activity, RecordingId.next(), teacher.viewer()))
                .isInstanceOf(NotVisibleException.class);
        assertThat(pages.find(activity, colleague).orElseThrow().lesson()).isEmpty();
    }

    @Test
    void nobodyChoosesInAnActivityOfAnotherCourse() {
        TestViewer stranger = viewers.open(Role.TEACHER);
        RecordingId theirs = recordings.playable(stranger);

        assertThatThrownBy(() -> choices.choose(activity, theirs, stranger.viewer()))
                .isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> choices.remove(activity, stranger.viewer())).isInstanceOf(NotVisibleException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "LIBRARY_EDITOR", "GUEST"})
    void whoHasNoPracticeOfTheirOwnChoosesNothing(Role role) {
        TestViewer other = viewers.open(role, teacher);
        RecordingId theirs = recordings.playable(other);

        assertThatThrownBy(() -> choices.choose(activity, theirs, other.viewer()))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> choices.remove(activity, other.viewer())).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aReflectionOnTheChosenLessonCompletesTheActivity() throws Exception {
        choose();
        submit("We waited", 0);

        assertThat(own().completedAt()).contains(Times.now(clock));
        assertThat(scores()).isOne();
    }

    @Test
    void aReflectionThatWasThereBeforeTheChoiceCompletesTheActivityToo() throws Exception {
        submit("We waited", 0);
        assertThat(own().isCompleted()).isFalse();

        clock.advance(Duration.ofHours(1));
        choose();

        assertThat(own().completedAt()).contains(Times.now(clock));
        assertThat(scores()).isOne();
    }

    @Test
    void aReflectionOnAnotherLessonCompletesNothing() throws Exception {
        choices.choose(activity, recordings.playable(teacher), teacher.viewer());
        submit("We waited", 0);

        assertThat(own().isCompleted()).isFalse();
        assertThat(scores()).isZero();
    }

    @Test
    void oneReflectionCompletesEveryActivityWithItsLesson() throws Exception {
        ActivityId other = placed();
        choose();
        choices.choose(other, lesson, teacher.viewer());
        submit("We waited", 0);

        assertThat(own().isCompleted()).isTrue();
        assertThat(pages.find(other, teacher.viewer()).orElseThrow().isCompleted())
                .isTrue();
    }

    @Test
    void submittingAndChoosingAgainCompletesNothingTwice() throws Exception {
        Instant first = Times.now(clock);
        choose();
        submit("We waited", 0);
        clock.advance(Duration.ofHours(1));
        submit("We waited longer", 1);
        choose();

        assertThat(own().completedAt()).contains(first);
        assertThat(scores()).isOne();
    }

    @Test
    void aCompletionOutlivesTheChoice() throws Exception {
        choose();
        submit("We waited", 0);
        choices.remove(activity, teacher.viewer());

        assertThat(own().lesson()).isEmpty();
        assertThat(own().isCompleted()).isTrue();
    }

    @Test
    void anErasedLessonTakesTheChoiceWithItAndLeavesTheCompletion() throws Exception {
        choose();
        submit("We waited", 0);

        mvc.perform(post("/recordings/{id}/erasure", lesson).with(teacher)).andExpect(status().is3xxRedirection());

        assertThat(own().lesson()).isEqualTo(Optional.empty());
        assertThat(own().isCompleted()).isTrue();
        assertThat(scores()).isOne();
    }

    @Test
    void submittedTwiceAtOnceItIsCompleteOnce() {
        choose();
        for (int round = 0; round < 5; round++) {
            int version = round;
            AtOnce.run(() -> submit("We waited", version), () -> submit("We waited", version));
        }

        assertThat(own().isCompleted()).isTrue();
        assertThat(scores()).isOne();
    }

    @Test
    void chosenWhileItIsSubmittedItIsComplete() {
        for (int round = 0; round < 10; round++) {
            activity = placed();
            lesson = recordings.playable(teacher);
            AtOnce.run(() -> submit("We waited", 0), this::choose);

            assertThat(own().isCompleted()).as("round %d", round).isTrue();
            assertThat(scores()).isOne();
        }
    }

    private void choose() {
        choices.choose(activity, lesson, teacher.viewer());
    }

    private void submit(String strength, int version) throws Exception {
        mvc.perform(post("/lessons/{id}/reflection/submission", lesson)
                        .with(teacher)
                        .param("answers[strength]", strength)
                        .param("version", Integer.toString(version)))
                .andExpect(status().is3xxRedirection());
    }

    private OwnActivity own() {
        return pages.find(activity, teacher.viewer()).orElseThrow();
    }

    private long scores() {
        return db.sql(SCORES)
                .param("activity", activity.value())
                .param("person", teacher.person().value())
                .query(Long.class)
                .single();
    }

    private ActivityId placed() {
        return activities.keep(
                Objects.requireNonNull(teacher.viewer().course()),
                TestLink.in(teacher).placement("Module 1", null),
                Times.now(clock));
    }
}
