package org.secondlook.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which exemplars go with feedback. Whoever asks has found the feedback, and holds it to change it. */
@Repository
class AttachmentStore {

    private static final String OF = """
            select exemplar_id from conversation_feedback_exemplar where feedback_id = :id order by attached_at, exemplar_id
            """;

    private static final String ADD = """
            insert into conversation_feedback_exemplar (feedback_id, exemplar_id, attached_at) values (:id, :exemplar, :now)
            """;

    private static final String REMOVE =
            "delete from conversation_feedback_exemplar where feedback_id = :id and exemplar_id = :exemplar";

    private final JdbcClient db;

    AttachmentStore(JdbcClient db) {
        this.db = db;
    }

    List<UUID> of(FeedbackId id) {
        return db.sql(OF).param("id", id.value()).query(UUID.class).list();
    }

    void add(FeedbackId id, UUID exemplar, Instant now) {
        about(ADD, id, exemplar).param("now", Times.bind(now)).update();
    }

    boolean remove(FeedbackId id, UUID exemplar) {
        return about(REMOVE, id, exemplar).update() == 1;
    }

    private JdbcClient.StatementSpec about(String sql, FeedbackId id, UUID exemplar) {
        return db.sql(sql).param("id", id.value()).param("exemplar", exemplar);
    }
}
