package org.secondlook.conversation;

import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.pairing.Pairing;
import org.secondlook.pairing.PairingId;
import org.secondlook.people.PersonId;
import org.secondlook.recording.Moment;
import org.secondlook.sharing.ShareId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes feedback: drafts, that one is sent, and the answer. */
@Repository
class FeedbackStore {

    private static final String HOLD = "select id from conversation_feedback where id = :id for update";

    private static final String ADD = """
            insert into conversation_feedback (id, pairing_id, course_id, teacher_id, coach_id, version, question, suggestion,
                written_at, answer, answer_version)
            values (:id, :pairing, :course, :teacher, :coach, 0, '', '', :now, '', 0)
            on conflict do nothing
            """;

    private static final String WRITE = """
            update conversation_feedback
            set question = :question, suggestion = :suggestion, version = version + 1, written_at = :now
            where id = :id and version = :base and sent_at is null
            """;

    private static final String CLEAR = "delete from conversation_remark where feedback_id = :id";

    private static final String REMARK = """
            insert into conversation_remark (feedback_id, place, share_id, at_millis, words)
            values (:id, :place, :share, :at, :words)
            """;

    private static final String SEND =
            "update conversation_feedback set sent_at = :now where id = :id and sent_at is null";

    private static final String ANSWER = """
            update conversation_feedback set answer = :answer, answer_version = answer_version + 1
            where id = :id and answer_version = :base and sent_at is not null and answered_at is null
            """;

    private static final String SEND_ANSWER =
            "update conversation_feedback set answered_at = :now where id = :id and answered_at is null";

    private static final String REMOVE_DRAFT =
            "delete from conversation_feedback where id = :id and coach_id = :person and sent_at is null";

    private static final String END =
            "update conversation_feedback set ended_at = :now where pairing_id = :pairing and ended_at is null";

    private static final String FORGET =
            "delete from conversation_feedback where teacher_id = :person or coach_id = :person";

    private final JdbcClient db;

    FeedbackStore(JdbcClient db) {
        this.db = db;
    }

    void hold(FeedbackId id) {
        of(HOLD, id).query(UUID.class).list();
    }

    /** Whether there was none of this key. */
    boolean add(FeedbackId id, Pairing pairing, Instant now) {
        return of(ADD, id)
                        .param("pairing", pairing.id().value())
                        .param("course", pairing.course().value())
                        .param("teacher", pairing.teacher().value())
                        .param("coach", pairing.coach().value())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether nobody has written it otherwise since, or sent it. */
    boolean write(FeedbackId id, int base, FeedbackText text, Instant now) {
        boolean written = of(WRITE, id)
                        .param("question", text.question())
                        .param("suggestion", text.suggestion())
                        .param("base", base)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
        if (written) {
            of(CLEAR, id).update();
            text.remarks().forEach(remark -> add(id, remark));
        }
        return written;
    }

    private void add(FeedbackId id, Remark remark) {
        ShareId share = remark.share();
        Moment at = remark.at();
        of(REMARK, id)
                .param("place", remark.place())
                .param("share", share == null ? null : share.value(), Types.OTHER)
                .param("at", at == null ? null : at.millis(), Types.BIGINT)
                .param("words", remark.words())
                .update();
    }

    void send(FeedbackId id, Instant now) {
        of(SEND, id).param("now", Times.bind(now)).update();
    }

    /** Whether nobody has written it otherwise since, or sent it. */
    boolean answer(FeedbackId id, int base, String answer) {
        return of(ANSWER, id).param("answer", answer).param("base", base).update() == 1;
    }

    void sendAnswer(FeedbackId id, Instant now) {
        of(SEND_ANSWER, id).param("now", Times.bind(now)).update();
    }

    /** Whether it was a draft of theirs. */
    boolean removeDraft(FeedbackId id, PersonId coach) {
        return of(REMOVE_DRAFT, id).param("person", coach.value()).update() == 1;
    }

    void end(PairingId pairing, Instant now) {
        db.sql(END)
                .param("pairing", pairing.value())
                .param("now", Times.bind(now))
                .update();
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }

    private JdbcClient.StatementSpec of(String sql, FeedbackId id) {
        return db.sql(sql).param("id", id.value());
    }
}
