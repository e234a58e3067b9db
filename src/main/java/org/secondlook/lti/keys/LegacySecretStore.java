package org.secondlook.lti.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the secrets of old registrations, sealed. */
@Repository
class LegacySecretStore {

    private static final String FIND =
            "select sealed_secret from lti_legacy_secret where platform_key = :platformKey and consumer_key = :consumerKey";

    private static final String ALL = "select platform_key, consumer_key, sealed_secret from lti_legacy_secret";

    private static final String ADD = """
            insert into lti_legacy_secret (platform_key, consumer_key, sealed_secret, kept_at)
            values (:platformKey, :consumerKey, :sealed, :now)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update lti_legacy_secret set sealed_secret = :sealed, kept_at = :now
            where platform_key = :platformKey and consumer_key = :consumerKey
            """;

    private final JdbcClient db;

    LegacySecretStore(JdbcClient db) {
        this.db = db;
    }

    void keep(String platformKey, String consumerKey, String sealed, Instant now) {
        boolean kept = write(CHANGE, platformKey, consumerKey, sealed, now)
                || write(ADD, platformKey, consumerKey, sealed, now)
                || write(CHANGE, platformKey, consumerKey, sealed, now);
        if (!kept) {
            throw new IllegalStateException("no secret kept for platform " + platformKey);
        }
    }

    private boolean write(String sql, String platformKey, String consumerKey, String sealed, Instant now) {
        return of(sql, platformKey, consumerKey)
                        .param("sealed", sealed)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    Optional<String> find(String platformKey, String consumerKey) {
        return of(FIND, platformKey, consumerKey).query(String.class).optional();
    }

    List<Row> all() {
        return db.sql(ALL).query(Row.class).list();
    }

    private JdbcClient.StatementSpec of(String sql, String platformKey, String consumerKey) {
        return db.sql(sql).param("platformKey", platformKey).param("consumerKey", consumerKey);
    }

    /** One secret. */
    record Row(String platformKey, String consumerKey, String sealedSecret) {}
}
