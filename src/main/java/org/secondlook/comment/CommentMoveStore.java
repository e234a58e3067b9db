package org.secondlook.comment;

import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RecordingMoved;
import org.secondlook.recording.Remainder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves comments with their lesson when a part of it is cut away or comes back. */
@Repository
class CommentMoveStore {

    private static final String OF_LESSON = "where subject_kind = 'RECORDING' and subject_id = :recording ";

    private static final String MOVE = """
            update comment_comment set at_millis = at_millis - :shift, lesson_end_millis = :end
            """ + OF_LESSON;

    private static final String FORGET = "delete from comment_comment " + OF_LESSON + "and not " + CommentPages.SEEN;

    private static final String SETTLE = "update comment_comment set lesson_end_millis = null " + OF_LESSON;

    private static final String OUTSIDE = "select count(*) from comment_comment " + OF_LESSON
            + "and owner_id = :person and (at_millis < :from or at_millis > :to) and " + CommentPages.SEEN;

    private final JdbcClient db;

    CommentMoveStore(JdbcClient db) {
        this.db = db;
    }

    void move(RecordingMoved moved) {
        of(MOVE, moved.recording())
                .param("shift", moved.shift().toMillis())
                .param("end", moved.endMillis())
                .update();
    }

    /** Takes away what is not seen, for good. */
    void settle(RecordingId recording) {
        of(FORGET, recording).update();
        of(SETTLE, recording).update();
    }

    /** How many would not be seen any more if only a part of what is seen of the lesson stayed. */
    long countOutside(RecordingId recording, Remainder remainder, PersonId owner) {
        return of(OUTSIDE, recording)
                .param("person", owner.value())
                .param("from", remainder.fromMillis())
                .param("to", remainder.toMillis())
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec of(String sql, RecordingId recording) {
        return db.sql(sql).param("recording", recording.value());
    }
}
