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
            insert into people_link (id, asker_id, code_hash, asked_at) values (:track, :person, cast(:track as varchar(43)), :now)
            """,
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
            """
            insert into capture_hand_over (id, recording_id, person_id, ticket_hash, made_at)
            values (:track, :recording, :person, cast(:track as varchar(43)), :now)
            """,
            """
            insert into notice_notice (id, person_id, course_id, kind, address, told_at)
            values (:track, :person, :course, 'COMMENT', '/shares', :now)
            """,
            """
            insert into notice_setting (person_id, pace, zone, quiet_from, quiet_until, weekends, locale)
            values (:person, 'NEVER', 'UTC', '18:00', '07:00', true, 'en')
            """,
            "insert into notice_muted (person_id, topic) values (:person, 'CIRCLES')",
            """
            insert into notice_address (person_id, id, address, locale, asked_at, asks_since, asks)
            values (:person, :track, 'amina@school.example', 'en', :now, :now, 1)
            """,
            """
            insert into notice_feed (person_id, secret_hash, locale, made_at)
            values (:person, cast(:track as varchar(43)), 'en', :now)
            """,
            """
            insert into hours_plan (id, person_id, purpose, first_day, last_day, starts, zone, minutes, version, written_at)
            values (:track, :person, 'WATCH', date '2026-11-04', date '2026-11-25', '14:00', 'UTC', 40, 1, :now)
            """,
            """
            insert into hours_skip (plan_id, on_day, is_out, version, changed_at) values (:track, date '2026-11-25', true, 1, :now)
            """,
            "insert into hours_word (plan_id, on_day, minutes, said_at) values (:track, date '2026-11-04', 30, :now)",
            "insert into recording_rendering (recording_id, percent) values (:recording, 40)",
            "insert into recording_sound (recording_id, asked_at, failed) values (:recording, :now, false)",
            """
            insert into recording_blur (id, recording_id, start_millis, end_millis, area_left, area_top, area_width,
                area_height, solid, added_at)
            values (:track, :recording, 0, 1000, 0, 0, 100, 100, false, :now)
            """,
            """
            insert into recording_revision (recording_id, number, state, percent, original_until)
            values (:recording, 1, 'MADE', 0, :now)
            """,
            """
            insert into recording_trim (recording_id, whole_millis, start_millis, end_millis, shown_start_millis, shown_end_millis)
            values (:recording, 2000, 0, 1000, 0, 1000)
            """,
            """
            insert into clip_clip (id, recording_id, person_id, start_millis, end_millis, title, question, version,
                state, cutting, percent, created_at)
            values (:track, :recording, :person, 0, 1000, 'I wait', '', 0, 'CUTTING', 1, 0, :now)
            """,
            """
            insert into clip_file (clip_id, name, blob, bytes, ready_at)
            values (:track, '720p', 'clips/none/1/720p.mp4', 1, :now)
            """,
            """
            insert into sharing_share (id, owner_id, subject_kind, subject_id, person_id, course_id, rights, purpose,
                started_at, expires_at)
            values (:track, :person, 'CLIP', :track, :person, :course, 'VIEW', 'Cycle 2', :now, :now)
            """,
            """
            insert into sharing_receipt (share_id, person_id, watched_on, piece)
            values (:track, :person, cast(:now as date), 1)
            """,
            """
            insert into sharing_audience (id, kind, course_id, title) values (:track, 'CIRCLE', :course, 'Questions')
            """,
            "insert into sharing_member (audience_id, person_id, joined_at) values (:track, :person, :now)",
            """
            insert into circle_circle (id, course_id, facilitator_id, title, question, started_at)
            values (:track, :course, :person, 'Questions', 'Who answers?', :now)
            """,
            "insert into circle_norms (circle_id, number, words, written_at) values (:track, 1, :note, :now)",
            """
            insert into circle_member (id, circle_id, person_id, invited_at, place)
            values (:track, :track, :person, :now, 0)
            """,
            "insert into circle_acceptance (member_id, number, accepted_at) values (:track, 1, :now)",
            "insert into circle_take_away (member_id, words, said_at) values (:track, :note, :now)",
            """
            insert into pairing_coach (course_id, person_id, appointer_id, appointed_at)
            values (:course, :person, :person, :now)
            """,
            """
            insert into pairing_pairing (id, course_id, teacher_id, proposer_id, proposed_at, teacher_accepted_at,
                coach_accepted_at, ended_at, ending)
            values (:track, :course, :person, :person, :now, :now, :now, :now, 'OVER')
            """,
            """
            insert into conversation_conversation (id, pairing_id, course_id, teacher_id, coach_id, manner, times_planned,
                begun_at, planned_at)
            values (:track, :track, :course, :person, :person, 'IN_WRITING', 0, :now, :now)
            """,
            "insert into conversation_item (id, conversation_id, place, words) values (:track, :track, 1, :note)",
            "insert into conversation_consent (conversation_id, person_id, given_at) values (:track, :person, :now)",
            """
            insert into conversation_recording (conversation_id, recording_id, named_at) values (:track, :recording, :now)
            """,
            """
            insert into conversation_action (id, conversation_id, doer, words, agreed_at)
            values (:track, :track, 'TEACHER', :note, :now)
            """,
            """
            insert into conversation_note (conversation_id, number, person_id, words, written_at)
            values (:track, 1, :person, :note, :now)
            """,
            """
            insert into conversation_private_note (conversation_id, person_id, version, words, written_at)
            values (:track, :person, 1, :note, :now)
            """,
            """
            insert into conversation_moment (conversation_id, person_id, share_id, at_millis, number, noted_at)
            values (:track, :person, :track, 1000, 1, :now)
            """,
            """
            insert into conversation_feedback (id, pairing_id, course_id, teacher_id, coach_id, version, question, suggestion,
                written_at, sent_at, answer, answer_version)
            values (:track, :track, :course, :person, :person, 1, :note, '', :now, :now, :note, 1)
            """,
            "insert into conversation_feedback_exemplar (feedback_id, exemplar_id, attached_at) values (:track, :track, :now)",
            "insert into conversation_remark (feedback_id, place, share_id, words) values (:track, 1, :track, :note)",
            """
            insert into comment_comment (id, thread_id, subject_kind, subject_id, owner_id, person_id, author_id, kind,
                words, version, said_at, mentioned_id)
            values (:track, :track, 'CLIP', :track, :person, :person, :person, 'STRENGTH', :note, 0, :now, :person)
            """,
            """
            insert into comment_concern (id, tenant_id, reporter_id, object_kind, object_id, reported_at)
            select cast(:track as uuid), tenant_id, id, 'CLIP', cast(:track as uuid), cast(:now as timestamp with time zone)
            from people_person where id = :person
            """,
            "insert into culture_class (id, owner_id, label, created_at) values (:task, :person, 'Year 8', :now)",
            """
            insert into culture_pupil (id, class_id, mark, recording, sharing, exemplar, paper, version, changed_at)
            values (:task, :task, 'A.K.', true, false, false, 'In the office', 0, :now)
            """,
            """
            insert into appearance_lesson (recording_id, person_id, answer, said_at)
            values (:recording, :person, 'CLASSES', :now)
            """,
            "insert into appearance_class (recording_id, class_id) values (:recording, :task)",
            """
            insert into appearance_judgement (recording_id, pupil_id, judgement, person_id, judged_at)
            values (:recording, :task, 'ABSENT', :person, :now)
            """,
            """
            insert into culture_acceptance (person_id, version_id, accepted_at)
            select cast(:person as uuid), id, cast(:now as timestamp with time zone)
            from culture_code_version where tenant_id is null
            """,
            """
            insert into sample_visit (person_id, began_at, choice, note, note_version)
            values (:person, :now, 'LATER', :note, 1)
            """,
            "insert into recording_notice (recording_id, given_at, erase_at) values (:recording, :now, :now)",
            "insert into recording_extension (recording_id, extended_at) values (:recording, :now)",
            """
            insert into recording_receipt (id, owner_id, uploaded_at, reason, versions, erased_at)
            values (:marker, :person, :now, 'ASKED', 3, :now)
            """,
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
            insert into reflection_answer (reflection_id, prompt_set, prompt, answer)
            values (:reflection, 'standard.v1', 'strength', 'They answered each other.')
            """,
            """
            insert into reflection_linked_marker (reflection_id, prompt_set, prompt, marker_id)
            values (:reflection, 'standard.v1', 'strength', :marker)
            """,
            "insert into reflection_submission (reflection_id, submitted_at) values (:reflection, :now)",
            """
            insert into reflection_version (id, reflection_id, number, prompt_set, submitted_at)
            values (:reflection, :reflection, 1, 'standard.v1', :now)
            """,
            """
            insert into reflection_version_answer (version_id, prompt, place, question, answer)
            values (:reflection, 'strength', 0, 'What went well?', 'They spoke to each other.')
            """,
            """
            insert into reflection_version_marker (version_id, prompt, marker_id)
            values (:reflection, 'strength', :marker)
            """,
            "insert into reflection_second_look (reflection_id, declined_at) values (:reflection, :now)",
            """
            insert into observation_observation (id, recording_id, person_id, version_id, lag_millis, created_at)
            select cast(:observation as uuid), cast(:recording as uuid), cast(:person as uuid), id, 0,
                cast(:now as timestamp with time zone)
            from observation_version where framework = 'talk-and-quiet' and number = 1
            """,
            """
            insert into observation_observation (id, recording_id, person_id, version_id, lag_millis, created_at)
            select cast(:marker as uuid), cast(:recording as uuid), cast(:person as uuid), id, 0,
                cast(:now as timestamp with time zone)
            from observation_version where framework = 'talk-and-quiet' and number = 1
            """,
            """
            insert into observation_second_coding (observation_id, owner_id, subject_kind, subject_id, done_at)
            values (:marker, :person, 'RECORDING', :recording, :now)
            """,
            "insert into observation_lock (observation_id, locked_at) values (:observation, :now)",
            """
            insert into observation_estimate (observation_id, indicator, low, expected, high)
            values (:observation, 'pupil-share', 30, 40, 50)
            """,
            """
            insert into observation_event (id, observation_id, code, start_millis, version, removed)
            values (:event, :observation, 'pupil', 500, 0, false)
            """,
            "insert into observation_stretch (observation_id, start_millis, end_millis) values (:observation, 0, 1000)",
            "insert into observation_rating (observation_id, element, rating) values (:observation, 'feedback', 3)",
            """
            insert into observation_goal (person_id, framework, indicator, version_id, goal, set_at)
            select cast(:person as uuid), framework, 'pupil-share', id, 30, cast(:now as timestamp with time zone)
            from observation_version where framework = 'talk-and-quiet' and number = 1
            """,
            "insert into goal_goal (id, person_id, begun_at) values (:task, :person, :now)",
            """
            insert into goal_version (goal_id, number, pupils, powerful, easy, compelling, reachable, written_at)
            values (:task, 1, 'Pupils answer each other', :note, '', '', '', :now)
            """,
            """
            insert into goal_measure (goal_id, framework, indicator, baseline, observation_id)
            values (:task, 'talk-and-quiet', 'pupil-share', 18, :observation)
            """,
            """
            insert into goal_closure (id, goal_id, ending, target, closed_at, reopened_at)
            values (:task, :task, 'ASIDE', 30, :now, :now)
            """,
            "insert into pairing_pairing (id, course_id, teacher_id, proposed_at, teacher_accepted_at, coach_accepted_at, ended_at, ending) values (:removed, :course, :person, :now, :now, :now, :now, 'OVER')",
            """
            insert into coaching_cycle (id, pairing_id, course_id, teacher_id, model_id, focus, state, stage, turn, version)
            values (:task, :removed, :course, :person, 'one-change.v1', :note, 'STOPPED', 0, 0, 1)
            """,
            "insert into coaching_move (cycle_id, version, act, part, stage, moved_at) values (:task, 0, 'BEGIN', 'TEACHER', 0, :now)",
            """
            insert into coaching_artefact (cycle_id, stage, turn, ask, subject_kind, subject_id, chosen_at)
            values (:task, 0, 0, 'BASELINE', 'OBSERVATION', :observation, :now)
            """,
            """
            insert into coaching_word (cycle_id, stage, turn, part, words, said_at)
            values (:task, 0, 0, 'TEACHER', :note, :now)
            """,
            """
            insert into practice_step (id, person_id, goal_id, written_at) values (:task, :person, :task, :now)
            """,
            """
            insert into practice_version (step_id, number, name, behaviour, signs, written_at)
            values (:task, 1, 'Breathe first', 'After my first question I say nothing', :note, :now)
            """,
            "insert into practice_stint (step_id, number, open_of, begun_at) values (:task, 1, :person, :now)",
            """
            insert into practice_plan (id, step_id, moment, group_name, will, written_at)
            values (:task, :task, 'I have asked', 'Year 8', 'breathe', :now)
            """,
            """
            insert into practice_attempt (id, step_id, tried_at, note, shown, version) values (:task, :task, :now, :note, true, 1)
            """,
            """
            insert into practice_rehearsal (id, step_id, recording_id, script, written_at)
            values (:task, :task, :recording, '', :now)
            """,
            "insert into practice_repetition (id, rehearsal_id, done_at) values (:task, :task, :now)",
            """
            insert into celebration_celebration (id, person_id, words, clip_id, version, written_at)
            values (:task, :person, :note, :track, 1, :now)
            """,
            """
            insert into exemplar_exemplar (id, tenant_id, person_id, clip_id, recording_id, strategy, title, questions, look_for,
                credit, licence, language, millis, written_at)
            select cast(:task as uuid), tenant_id, id, cast(:track as uuid), cast(:recording as uuid), 'wait-time', 'I wait',
                cast(:note as varchar), '', '', 'SCHOOL', 'en', 1000, cast(:now as timestamp with time zone)
            from people_person where id = :person
            """,
            """
            insert into exemplar_line (exemplar_id, place, start_millis, end_millis, speaker, words)
            values (:task, 0, 0, 900, '', 'Why?')
            """,
            """
            insert into exemplar_consent (exemplar_id, person_id, wording, given_at, until_at)
            values (:task, :person, 'v1', :now, :now)
            """,
            "insert into exemplar_permission (exemplar_id, person_id, held_at) values (:task, :person, :now)",
            """
            insert into exemplar_asking (exemplar_id, person_id, course_id, asked_at) values (:task, :person, :course, :now)
            """,
            """
            insert into exemplar_verdict (exemplar_id, person_id, approved, words, given_at)
            values (:task, :person, false, :note, :now)
            """,
            "insert into exemplar_ending (exemplar_id, reason, ended_at) values (:task, 'REFUSED', :now)",
            """
            insert into finding_bookmark (person_id, kind, book_key, kept_at) values (:person, 'STRATEGY', 'wait-time', :now)
            """,
            """
            insert into finding_collection (id, person_id, school_id, title, version, made_at)
            select cast(:task as uuid), id, tenant_id, 'For Monday', 1, cast(:now as timestamp with time zone)
            from people_person where id = :person
            """,
            "insert into finding_collected (collection_id, kind, book_key, place) values (:task, 'STRATEGY', 'wait-time', 0)",
            """
            insert into observation_school_framework (id, tenant_id, created_at)
            select cast(:observation as uuid), tenant_id, cast(:now as timestamp with time zone)
            from people_person where id = :person
            """,
            """
            insert into observation_draft (framework_id, id, name, content, version, drafted_by, changed_at)
            values (:observation, :event, 'Ours', '{}', 0, :person, :now)
            """,
            """
            insert into library_school (tenant_id, created_at)
            select tenant_id, cast(:now as timestamp with time zone) from people_person where id = :person
            on conflict do nothing
            """,
            """
            insert into library_strategy (id, tenant_id, strategy, created_at)
            select cast(:observation as uuid), tenant_id, cast(cast(:observation as uuid) as varchar(36)),
                cast(:now as timestamp with time zone)
            from people_person where id = :person
            """,
            """
            insert into library_version (id, strategy_id, number, content, published_by, published_at)
            values (:observation, :observation, 1, '', :person, :now)
            """,
            """
            insert into insight_consent (id, course_id, person_id, given_at)
            values (:observation, :course, :person, :now)
            """,
            """
            insert into insight_batch (id, course_id, released_at, distance, contained)
            values (:observation, :course, :now, 20, 60)
            """,
            """
            insert into insight_look (observation_id, consent_id, batch_id)
            values (:observation, :observation, :observation)
            """,
            """
            insert into insight_experience
                (id, course_id, released_at, build_knowledge, motivate, develop_techniques, embed_practice)
            values (:observation, :course, :now, 'FEW', 'HALF', 'MOST', 'MOST')
            """,
            """
            insert into insight_act (planned_id, consent_id, experience_id)
            values (:activity, :observation, :observation)
            """,
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
            "insert into programme_opening (activity_id, person_id, opened_at) values (:activity, :person, :now)",
            """
            insert into journal_entry (id, person_id, course_id, recording_id, on_day, words, version, written_at)
            values (:task, :person, :course, :recording, date '2026-11-22', :note, 1, :now)
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

    /** The same, in whose words a note is found again. */
    public Belongings make(TestViewer viewer, String note) {
        RecordingId recording = recordings.playable(viewer);
        UUID track = UUID.randomUUID();
        UUID cue = UUID.randomUUID();
        UUID marker = UUID.randomUUID();
        UUID removed = UUID.randomUUID();
        UUID reflection = UUID.randomUUID();
        UUID observation = UUID.randomUUID();
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
                    .param("observation", observation)
                    .param("event", UUID.randomUUID())
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
