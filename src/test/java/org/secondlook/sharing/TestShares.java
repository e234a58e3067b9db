package org.secondlook.sharing;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.secondlook.culture.TestCode;
import org.secondlook.foundation.Times;
import org.secondlook.people.TestViewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives people clips that can be watched, and shares them, past the doors: whatever stands in the database, the policy decides. */
@TestComponent
public class TestShares {

    private static final String CUT = """
            insert into clip_clip (id, recording_id, person_id, start_millis, end_millis, title, question, version,
                state, cutting, percent, created_at)
            values (:id, :recording, :person, 0, 1000, 'I wait', 'Who answers?', 0, 'READY', 1, 0, :now)
            """;

    private static final String KEEP = """
            insert into clip_file (clip_id, name, blob, bytes, ready_at)
            select cast(:id as uuid), name, blob, bytes, ready_at
            from recording_rendition where recording_id = :recording and name = '720p'
            """;

    private static final String SHARE = """
            insert into sharing_share (id, owner_id, subject_kind, subject_id, person_id, course_id, rights, purpose,
                started_at, expires_at)
            values (:id, :owner, :kind, :subject, :person, :course, :rights, 'To talk about waiting', :now, :until)
            """;

    private static final String SHOW_NOBODY = """
            insert into appearance_lesson (recording_id, person_id, answer, said_at)
            values (:recording, :person, 'NOBODY', :now)
            """;

    private final TestRecordings recordings;
    private final TestCode code;
    private final JdbcClient db;
    private final Clock clock;

    TestShares(TestRecordings recordings, TestCode code, JdbcClient db, Clock clock) {
        this.recordings = recordings;
        this.code = code;
        this.db = db;
        this.clock = clock;
    }

    /** A clip that can be watched, made without any job, of somebody who may share it. */
    public UUID clip(TestViewer owner) {
        code.accept(owner);
        UUID recording = recordings.playable(owner).value();
        showNobody(recording, owner);
        return clipOf(recording, owner);
    }

    /** Lets its owner have said that nobody can be recognised in a lesson. */
    public void showNobody(UUID recording, TestViewer owner) {
        db.sql(SHOW_NOBODY)
                .param("recording", recording)
                .param("person", owner.person().value())
                .param("now", Times.bind(clock.instant()))
                .update();
    }

    /** A clip of a lesson, made without any job. */
    public UUID clipOf(UUID recording, TestViewer owner) {
        UUID id = UUID.randomUUID();
        db.sql(CUT)
                .param("id", id)
                .param("recording", recording)
                .param("person", owner.person().value())
                .param("now", Times.bind(clock.instant()))
                .update();
        db.sql(KEEP).param("id", id).param("recording", recording).update();
        return id;
    }

    /** Of which lesson a clip is. */
    public RecordingId lessonOf(UUID clip) {
        return new RecordingId(db.sql("select recording_id from clip_clip where id = :clip")
                .param("clip", clip)
                .query(UUID.class)
                .single());
    }

    /** A share of a whole lesson for thirty days, in the course of its owner. */
    public UUID shareLesson(RecordingId lesson, TestViewer owner, TestViewer person) {
        return share(new Subject(Subject.Kind.RECORDING, lesson.value()), owner, person, Duration.ofDays(30));
    }

    /** A share of a clip for thirty days, in the course of its owner. */
    public UUID share(UUID clip, TestViewer owner, TestViewer person) {
        return share(new Subject(Subject.Kind.CLIP, clip), owner, person, Duration.ofDays(30));
    }

    public UUID share(Subject subject, TestViewer owner, TestViewer person, Duration life) {
        return share(subject, owner, person, life, Rights.VIEW);
    }

    /** A share of a clip for thirty days, about which the two may talk. */
    public UUID shareToTalk(UUID clip, TestViewer owner, TestViewer person) {
        return share(new Subject(Subject.Kind.CLIP, clip), owner, person, Duration.ofDays(30), Rights.COMMENT);
    }

    /** The same of a whole lesson. */
    public UUID shareLessonToTalk(UUID lesson, TestViewer owner, TestViewer person) {
        return share(new Subject(Subject.Kind.RECORDING, lesson), owner, person, Duration.ofDays(30), Rights.COMMENT);
    }

    /** The same of something that they may code. */
    public UUID shareToCode(Subject subject, TestViewer owner, TestViewer person) {
        return share(subject, owner, person, Duration.ofDays(30), Rights.CODE);
    }

    /** The same of something that they are to code before they see what was expected and coded. */
    public UUID shareToCodeFirst(Subject subject, TestViewer owner, TestViewer person) {
        UUID id = shareToCode(subject, owner, person);
        db.sql("update sharing_share set coded_first = true where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private UUID share(Subject subject, TestViewer owner, TestViewer person, Duration life, Rights rights) {
        UUID id = UUID.randomUUID();
        db.sql(SHARE)
                .param("id", id)
                .param("owner", owner.person().value())
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .param("person", person.person().value())
                .param("course", Objects.requireNonNull(owner.viewer().course()).value())
                .param("rights", rights.name())
                .param("now", Times.bind(clock.instant()))
                .param("until", Times.bind(clock.instant().plus(life)))
                .update();
        return id;
    }
}
