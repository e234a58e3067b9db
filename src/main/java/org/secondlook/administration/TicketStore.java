package org.secondlook.administration;

import java.time.Instant;
import java.util.Optional;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps one-time links until they are used, and of their secrets only a hash. */
@Repository
class TicketStore {

    private static final String ADD = """
            insert into administration_ticket (secret_hash, kind, made_at, expires_at)
            values (:hash, :kind, :madeAt, :expiresAt)
            """;

    private static final String FIND =
            "select kind from administration_ticket where secret_hash = :hash and expires_at > :now";

    private static final String USE =
            "delete from administration_ticket where secret_hash = :hash and expires_at > :now";

    private static final String REMOVE = "delete from administration_ticket where kind = :kind";

    private static final String REMOVE_EXPIRED = "delete from administration_ticket where expires_at <= :now";

    private final JdbcClient db;

    TicketStore(JdbcClient db) {
        this.db = db;
    }

    void add(String hash, Ticket kind, Instant madeAt, Instant expiresAt) {
        db.sql(REMOVE_EXPIRED).param("now", Times.bind(madeAt)).update();
        db.sql(ADD)
                .param("hash", hash)
                .param("kind", kind.name())
                .param("madeAt", Times.bind(madeAt))
                .param("expiresAt", Times.bind(expiresAt))
                .update();
    }

    Optional<Ticket> find(String hash, Instant now) {
        return db.sql(FIND)
                .param("hash", hash)
                .param("now", Times.bind(now))
                .query(Ticket.class)
                .optional();
    }

    /** Whether the link was still good; from now on it is not. */
    boolean use(String hash, Instant now) {
        return db.sql(USE).param("hash", hash).param("now", Times.bind(now)).update() == 1;
    }

    void removeAll(Ticket kind) {
        db.sql(REMOVE).param("kind", kind.name()).update();
    }
}
