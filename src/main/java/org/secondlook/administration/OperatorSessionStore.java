package org.secondlook.administration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the open sessions of operators, and of their secrets only a hash. */
@Repository
class OperatorSessionStore {

    private static final String ADD = """
            insert into administration_session (secret_hash, operator_id, seen_at, ends_at)
            values (:hash, :operator, :now, :endsAt)
            """;

    private static final String FIND = """
            select o.id, o.name, s.seen_at
            from administration_session s
            join administration_operator o on o.id = s.operator_id
            where s.secret_hash = :hash and s.ends_at > :now and s.seen_at > :idleSince and o.removed_at is null
            """;

    private static final String SEEN = "update administration_session set seen_at = :now where secret_hash = :hash";

    private static final String REMOVE = "delete from administration_session where secret_hash = :hash";

    private static final String REMOVE_OF = "delete from administration_session where operator_id = :operator";

    private static final String REMOVE_ENDED = "delete from administration_session where ends_at <= :now";

    private final JdbcClient db;

    OperatorSessionStore(JdbcClient db) {
        this.db = db;
    }

    void add(String hash, OperatorId operator, Instant now, Instant endsAt) {
        db.sql(REMOVE_ENDED).param("now", Times.bind(now)).update();
        db.sql(ADD)
                .param("hash", hash)
                .param("operator", operator.value())
                .param("now", Times.bind(now))
                .param("endsAt", Times.bind(endsAt))
                .update();
    }

    Optional<Open> find(String hash, Instant now, Instant idleSince) {
        return db.sql(FIND)
                .param("hash", hash)
                .param("now", Times.bind(now))
                .param("idleSince", Times.bind(idleSince))
                .query(Row.class)
                .optional()
                .map(Row::toOpen);
    }

    void seen(String hash, Instant now) {
        db.sql(SEEN).param("hash", hash).param("now", Times.bind(now)).update();
    }

    void remove(String hash) {
        db.sql(REMOVE).param("hash", hash).update();
    }

    void removeOf(OperatorId operator) {
        db.sql(REMOVE_OF).param("operator", operator.value()).update();
    }

    /** A session that is open, and when it was last used. */
    record Open(Operator operator, Instant seenAt) {}

    /** The columns of one session. */
    record Row(UUID id, String name, OffsetDateTime seenAt) {

        Open toOpen() {
            return new Open(new Operator(new OperatorId(id), name), seenAt.toInstant());
        }
    }
}
