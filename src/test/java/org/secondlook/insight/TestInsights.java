package org.secondlook.insight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingErased;
import org.secondlook.recording.RecordingId;
import org.secondlook.testing.SettableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Lets people be counted, look at lessons of theirs, and nights pass; lessons have rows and no files, for there are many. */
@TestComponent
public class TestInsights {

    private static final String BRING = """
            insert into recording_recording (id, owner_id, title, state, size, received, upload_metadata, created_at)
            values (:lesson, :person, 'Fractions', 'PLAYABLE', 10, 10, '', :now)
            """;

    /** Ten minutes are coded: a pupil talks for some of them, and forty per cent were expected, give or take ten. */
    private static final List<String> LOOK = List.of(
            """
            insert into observation_observation (id, recording_id, person_id, version_id, lag_millis, created_at)
            select cast(:look as uuid), cast(:lesson as uuid), cast(:person as uuid), id, 0,
                cast(:now as timestamp with time zone)
            from observation_version where framework = 'talk-and-quiet' and number = 1
            """,
            "insert into observation_lock (observation_id, locked_at) values (:look, :now)",
            """
            insert into observation_estimate (observation_id, indicator, low, expected, high)
            values (:look, 'pupil-share', 30, 40, 50)
            """,
            "insert into observation_stretch (observation_id, start_millis, end_millis) values (:look, 0, 600000)",
            """
            insert into observation_event (id, observation_id, code, start_millis, end_millis, version, removed)
            values (:look, :look, 'pupil', 0, :end, 0, false)
            """);

    private static final int MILLIS_OF_A_PER_CENT = 6_000;

    private final Consents consents;
    private final Releases releases;
    private final ExperienceReleases experiences;
    private final TestViewers viewers;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final JdbcClient db;
    private final SettableClock clock;

    TestInsights(
            Consents consents,
            Releases releases,
            ExperienceReleases experiences,
            TestViewers viewers,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            JdbcClient db,
            SettableClock clock) {
        this.consents = consents;
        this.releases = releases;
        this.experiences = experiences;
        this.viewers = viewers;
        this.events = events;
        this.transaction = transaction;
        this.db = db;
        this.clock = clock;
    }

    /** So many teachers of one course who have agreed to be counted, as it was asked at first. */
    public List<TestViewer> agreed(int people) {
        return agreed(people, Wording.NEARNESS);
    }

    /** The same as it is asked now. */
    public List<TestViewer> agreedToAll(int people) {
        return agreed(people, Wording.newest());
    }

    private List<TestViewer> agreed(int people, Wording wording) {
        List<TestViewer> teachers = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            teachers.add(i == 0 ? viewers.open(Role.TEACHER) : viewers.open(Role.TEACHER, teachers.get(0)));
            agree(wording, teachers.get(i));
        }
        return teachers;
    }

    void agree(TestViewer teacher) {
        agree(Wording.NEARNESS, teacher);
    }

    void agree(Wording wording, TestViewer teacher) {
        consents.give(wording, teacher.viewer());
    }

    /** The same in another course in which they are. */
    void agree(TestViewer teacher, CourseId course) {
        Viewer here = teacher.viewer();
        consents.give(
                Wording.NEARNESS,
                new Viewer(
                        here.session(),
                        here.person(),
                        course,
                        here.role(),
                        false,
                        here.name(),
                        "link-2",
                        here.locale()));
    }

    void withdraw(TestViewer teacher) {
        consents.withdraw(teacher.viewer());
    }

    /** A new lesson of theirs. */
    RecordingId lesson(TestViewer teacher) {
        RecordingId lesson = RecordingId.next();
        run(BRING, lesson, UUID.randomUUID(), teacher, 0);
        return lesson;
    }

    /** A look at a new lesson, of which a pupil talks for so many per cent of the time. */
    UUID look(TestViewer teacher, int percent) {
        return look(lesson(teacher), teacher, percent);
    }

    UUID look(RecordingId lesson, TestViewer teacher, int percent) {
        clock.advance(Duration.ofSeconds(1));
        UUID look = UUID.randomUUID();
        LOOK.forEach(sql -> run(sql, lesson, look, teacher, percent));
        return look;
    }

    private void run(String sql, RecordingId lesson, UUID look, TestViewer teacher, int percent) {
        db.sql(sql)
                .param("lesson", lesson.value())
                .param("look", look)
                .param("person", teacher.person().value())
                .param("end", percent * MILLIS_OF_A_PER_CENT)
                .param("now", Times.bind(clock.instant()))
                .update();
    }

    void erase(RecordingId lesson) {
        transaction.executeWithoutResult(status -> events.publishEvent(new RecordingErased(lesson, clock.instant())));
    }

    /** Lets all of them look, and what is new of them be told of. */
    public void tell(List<TestViewer> people, int percent) {
        people.forEach(teacher -> look(teacher, percent));
        night(people.get(0));
    }

    /** The next night, in the course of somebody. */
    void night(TestViewer of) {
        clock.advance(Releases.SETTLED);
        releases.release(of.viewer().course());
        experiences.release(of.viewer().course());
    }
}
