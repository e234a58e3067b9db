package org.secondlook.lti.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps notices: one row for each nonce of a platform, so that telling twice is telling once. */
@Repository
class NoticeStore {

    private static final String ADD = """
            insert into lti_notice (id, platform_key, issuer, client_id, deployment_id, nonce, notice_type, context_id, title,
                origins, taken_at)
            values (:id, :platformKey, :issuer, :clientId, :deploymentId, :nonce, :type, :contextId, :title, :origins, :takenAt)
            on conflict do nothing
            """;

    private static final String FIND = """
            select id, platform_key, issuer, client_id, deployment_id, nonce, notice_type, context_id, title, origins, taken_at
            from lti_notice
            where id = :id
            """;

    private static final String FINISH =
            "update lti_notice set handled_at = :now where id = :id and handled_at is null";

    private static final String DELETE = "delete from lti_notice where handled_at is not null and taken_at < :before";

    /** No identifier holds it. */
    private static final String BETWEEN = "\n";

    private final JdbcClient db;

    NoticeStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether it is told for the first time. */
    boolean add(KeptNotice notice) {
        return db.sql(ADD)
                        .param("id", notice.id().value())
                        .param("platformKey", notice.platformKey())
                        .param("issuer", notice.issuer())
                        .param("clientId", notice.clientId())
                        .param("deploymentId", notice.deploymentId())
                        .param("nonce", notice.nonce())
                        .param("type", notice.type())
                        .param("contextId", notice.contextId())
                        .param("title", notice.title())
                        .param("origins", String.join(BETWEEN, notice.origins()))
                        .param("takenAt", Times.bind(notice.takenAt()))
                        .update()
                == 1;
    }

    Optional<KeptNotice> find(NoticeId id) {
        return db.sql(FIND).param("id", id.value()).query(NoticeStore::read).optional();
    }

    /** Whether it had not been handled before. */
    boolean finish(NoticeId id, Instant now) {
        return db.sql(FINISH)
                        .param("id", id.value())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    int deleteHandledBefore(Instant before) {
        return db.sql(DELETE).param("before", Times.bind(before)).update();
    }

    private static KeptNotice read(ResultSet row, int index) throws SQLException {
        String origins = row.getString("origins");
        return new KeptNotice(
                new NoticeId(row.getObject("id", UUID.class)),
                row.getString("platform_key"),
                row.getString("issuer"),
                row.getString("client_id"),
                row.getString("deployment_id"),
                row.getString("nonce"),
                row.getString("notice_type"),
                row.getString("context_id"),
                row.getString("title"),
                origins.isEmpty() ? List.of() : List.of(origins.split(BETWEEN, -1)),
                row.getObject("taken_at", OffsetDateTime.class).toInstant());
    }
}
