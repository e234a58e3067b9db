package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@SecondLookTest
class ChoiceStoreTest {

    @Autowired
    ChoiceStore store;

    @Autowired
    ActivityStore activities;

    @Autowired
    ActivityPages pages;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private PersonId person;
    private ActivityId activity;
    private RecordingId lesson;
    private Instant now;

    @BeforeEach
    void activity() {
        now = Times.now(clock);
        teacher = viewers.open(Role.TEACHER);
        person = teacher.person();
        activity = placed();
        lesson = recordings.playable(teacher);
    }

    @Test
    void whatIsChosenIsFound() {
        store.choose(activity, person, lesson, now);

        assertThat(chosen()).contains(lesson);
        assertThat(store.activitiesWith(lesson, person)).containsExactly(activity);
    }

    @Test
    void aLaterChoiceReplacesAnEarlierOne() {
        RecordingId other = recordings.playable(teacher);
        store.choose(activity, person, lesson, now);
        store.choose(activity, person, other, now.plusSeconds(1));

        assertThat(chosen()).contains(other);
        assertThat(store.activitiesWith(lesson, person)).isEmpty();
    }

    @Test
    void aChoiceIsOnePersonsInOneActivity() {
        TestViewer colleague = viewers.open(Role.TEACHER, teacher);
        ActivityId other = placed();
        store.choose(activity, person, lesson, now);
        store.choose(other, person, lesson, now);

        assertThat(store.activitiesWith(lesson, person)).containsExactlyInAnyOrder(activity, other);
        assertThat(store.activitiesWith(lesson, colleague.person())).isEmpty();
        store.remove(activity, colleague.person());
        assertThat(chosen()).contains(lesson);
        store.remove(activity, person);
        assertThat(chosen()).isEmpty();
        assertThat(store.activitiesWith(lesson, person)).containsExactly(other);
    }

    @Test
    void aLessonIsTakenOutOfAllActivities() {
        ActivityId other = placed();
        store.choose(activity, person, lesson, now);
        store.choose(other, person, lesson, now);

        store.removeAll(lesson);

        assertThat(store.activitiesWith(lesson, person)).isEmpty();
    }

    private Optional<RecordingId> chosen() {
        return pages.find(activity, teacher.viewer()).orElseThrow().lesson();
    }

    private ActivityId placed() {
        return activities.keep(
                Objects.requireNonNull(teacher.viewer().course()),
                TestLink.in(teacher).placement("Module 1", null),
                now);
    }
}
