package org.secondlook.people;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes somebody of whom something is kept in every table in which there can be something. */
@TestComponent
public class TestBelongings {

    private static final List<String> FILL = List.of(
            """
            insert into caption_track (id, recording_id, person_id, language, origin, created_at)
            values (:track, :recording, :person, 'en', 'MACHINE', :now)
            """,
            """
            insert into caption_transcription (id, recording_id, person_id, language, asked_at)
            values (:track, :recording, :person, 'en', :now)
            """,
            "insert into caption_reading (track_id, read_at) values (:track, :now)",
            "insert into caption_track_removal (track_id, removed_at) values (:track, :now)",
            """
            insert into caption_cue (id, track_id, start_millis, end_millis, speaker, words, sought, version)
            values (:cue, :track, 0, 1000, '', :note, 'i waited', 0)
            """,
            "insert into caption_cue_removal (cue_id, removed_at) values (:cue, :now)",
            "insert into recording_rendering (recording_id, percent) values (:recording, 40)",
            """
            insert into reflection_marker (id, recording_id, person_id, kind, start_millis, end_millis, note, version, created_at)
            values (:marker, :recording, :person, 'STRENGTH', 761000, null, :note, 0, :now)
            """,
            """
            insert into reflection_marker (id, recording_id, person_id, kind, start_millis, end_millis, note, version, created_at)
            values (:removed, :recording, :person, 'QUESTION', 1000, 2000, 'Why <b>not</b>?', 0, :now)
            """,
            "insert into reflection_marker_removal (marker_id, removed_at) values (:removed, :now)",
            """
            insert into reflection_reflection (id, recording_id, person_id, version, saved_at)
            values (:reflection, :recording, :person, 1, :now)
            """,
            """
            insert into reflection_answer (reflection_id, prompt, answer)
            values (:reflection, 'STRENGTH', 'They answered each other.')
            """,
            "insert into reflection_submission (reflection_id, submitted_at) values (:reflection, :now)",
            """
            insert into programme_task (id, course_id, title, focus_question, made_by, made_at)
            values (:task, :course, 'Wait time', 'Who waits?', :person, :now)
            """,
            """
            insert into programme_activity (id, course_id, resource_link, title, task_id, created_at)
            values (:activity, :course, :link, 'Seeing our own teaching', :task, :now)
            """,
            """
            insert into programme_lesson (activity_id, person_id, recording_id, chosen_at)
            values (:activity, :person, :recording, :now)
            """,
            "insert into programme_completion (activity_id, person_id, completed_at) values (:activity, :person, :now)",
            """
            insert into gradebook_score (id, activity_id, person_id, number, line_item, state, completed_at, scored_at, attempts,
                created_at, changed_at)
            values (:score, :activity, :person, 1, 'https://lms.example.org/column', 'SENT', :now, :now, 1, :now, :now)
            """,
            """
            insert into gradebook_clock (person_id, line_item, told_at)
            values (:person, 'https://lms.example.org/column', :now)
            """,
            "insert into gradebook_column (activity_id, line_item, sought_until) values (:activity, null, :now)");

    private final TestViewers viewers;
    private final TestRecordings recordings;
    private final JdbcClient db;
    private final Clock clock;

    TestBelongings(TestViewers viewers, TestRecordings recordings, JdbcClient db, Clock clock) {
        this.viewers = viewers;
        this.recordings = recordings;
        this.db = db;
        this.clock = clock;
    }

    /** A lead who also practises: they have placed what they then did themselves. */
    public Belongings make() {
        return make(viewers.open(Role.PD_LEAD));
    }

    /** The same of somebody who is there. */
    public Belongings make(TestViewer viewer) {
        return make(viewer, "I waited");
    }

    Belongings make(TestViewer viewer, String note) {
        RecordingId recording = recordings.playable(viewer);
        UUID track = UUID.randomUUID();
        UUID cue = UUID.randomUUID();
        UUID marker = UUID.randomUUID();
        UUID removed = UUID.randomUUID();
        UUID reflection = UUID.randomUUID();
        UUID task = UUID.randomUUID();
        UUID activity = UUID.randomUUID();
        for (String sql : FILL) {
            db.sql(sql)
                    .param("recording", recording.value())
                    .param("person", viewer.person().value())
                    .param("course", viewer.viewer().course().value())
                    .param("link", "link-" + activity)
                    .param("track", track)
                    .param("cue", cue)
                    .param("marker", marker)
                    .param("note", note)
                    .param("removed", removed)
                    .param("reflection", reflection)
                    .param("task", task)
                    .param("activity", activity)
                    .param("score", UUID.randomUUID())
                    .param("now", Times.bind(clock.instant()))
                    .update();
        }
        return new Belongings(viewer, recording, activity);
    }

    /** Somebody, and two of their things. */
    public record Belongings(TestViewer viewer, RecordingId recording, UUID activity) {}
}
