package org.secondlook.lti.notices;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what deployments shall tell: one row for each. */
@Repository
class SubscriptionStore {

    private static final String COLUMNS = "id, platform_key, deployment_id, address, handler, notice_types, noted_at";

    private static final String ADD = """
            insert into lti_notice_subscription (id, platform_key, deployment_id, address, handler, notice_types, noted_at)
            values (:id, :platformKey, :deploymentId, :address, :handler, :types, :notedAt)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update lti_notice_subscription
            set address = :address, handler = :handler, notice_types = :types, noted_at = :notedAt
            where platform_key = :platformKey and deployment_id = :deploymentId
            """;

    private static final String FIND = """
            select %s from lti_notice_subscription where platform_key = :platformKey and deployment_id = :deploymentId
            """.formatted(COLUMNS);

    private static final String FIND_BY_ID = "select %s from lti_notice_subscription where id = :id".formatted(COLUMNS);

    private final JdbcClient db;

    SubscriptionStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps it in the place of what its deployment was told before; two nodes may do so at once. */
    UUID keep(Subscription subscription) {
        boolean kept =
                write(CHANGE, subscription) == 1 || write(ADD, subscription) == 1 || write(CHANGE, subscription) == 1;
        if (!kept) {
            throw new IllegalStateException("no subscription kept for platform " + subscription.platformKey());
        }
        return find(subscription.platformKey(), subscription.deploymentId())
                .orElseThrow()
                .id();
    }

    private int write(String sql, Subscription subscription) {
        var statement = db.sql(sql)
                .param("platformKey", subscription.platformKey())
                .param("deploymentId", subscription.deploymentId())
                .param("address", subscription.address().toString())
                .param("handler", subscription.handler().toString())
                .param("types", String.join(" ", new TreeSet<>(subscription.types())))
                .param("notedAt", Times.bind(subscription.notedAt()));
        return (sql.equals(ADD) ? statement.param("id", subscription.id()) : statement).update();
    }

    Optional<Subscription> find(String platformKey, String deploymentId) {
        return db.sql(FIND)
                .param("platformKey", platformKey)
                .param("deploymentId", deploymentId)
                .query(SubscriptionStore::read)
                .optional();
    }

    Optional<Subscription> find(UUID id) {
        return db.sql(FIND_BY_ID).param("id", id).query(SubscriptionStore::read).optional();
    }

    private static Subscription read(ResultSet row, int index) throws SQLException {
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getString("platform_key"),
                row.getString("deployment_id"),
                URI.create(row.getString("address")),
                URI.create(row.getString("handler")),
                Set.of(row.getString("notice_types").split(" ", -1)),
                row.getObject("noted_at", OffsetDateTime.class).toInstant());
    }
}
