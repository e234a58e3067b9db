package org.secondlook.playback;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how often the rights to an object have been taken back. Whose rights they were is not kept. */
@Repository
class RevocationStore {

    private static final String BEGIN = """
            insert into playback_revocation (object_id, revision, revoked_at) values (:object, 0, :now)
            on conflict do nothing
            """;

    private static final String REVISE = """
            update playback_revocation set revision = revision + 1, revoked_at = :now where object_id = :object
            """;

    private static final String SINCE = """
            select object_id, revision from playback_revocation where revoked_at >= :since
            """;

    private static final String FORGET = "delete from playback_revocation where revoked_at < :before";

    private final JdbcClient db;

    RevocationStore(JdbcClient db) {
        this.db = db;
    }

    void revise(UUID object, Instant now) {
        write(BEGIN, object, now);
        int rows = write(REVISE, object, now);
        if (rows != 1) {
            throw new IllegalStateException(rows + " revisions of " + object);
        }
    }

    private int write(String sql, UUID object, Instant now) {
        return db.sql(sql).param("object", object).param("now", Times.bind(now)).update();
    }

    Map<UUID, Long> since(Instant time) {
        return db.sql(SINCE).param("since", Times.bind(time)).query(Revision.class).list().stream()
                .collect(Collectors.toMap(Revision::objectId, Revision::revision));
    }

    int forgetBefore(Instant time) {
        return db.sql(FORGET).param("before", Times.bind(time)).update();
    }

    /** The columns of one object. */
    record Revision(UUID objectId, long revision) {}
}
