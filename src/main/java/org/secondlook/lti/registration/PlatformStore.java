package org.secondlook.lti.registration;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.lti.Platform;
import org.secondlook.lti.Platform.Standing;
import org.secondlook.lti.ProductFamily;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the platforms that were registered while the tool ran, and the standing of all. */
@Repository
class PlatformStore {

    private static final String COLUMNS = """
            select platform_key, name, issuer, client_id, authorization_endpoint, token_endpoint, jwks_uri,
                token_audience, frame_origins, family, by_hand, asked_scopes, granted_scopes,
                first_deployment_until, registered_at
            from lti_platform
            """;

    private static final String ALL = COLUMNS + "order by platform_key";

    private static final String BY_KEY = COLUMNS + "where platform_key = :key";

    private static final String ADD = """
            insert into lti_platform (platform_key, name, issuer, client_id, authorization_endpoint, token_endpoint,
                jwks_uri, token_audience, frame_origins, family, by_hand, asked_scopes, granted_scopes,
                first_deployment_until, registered_at, changed_at)
            values (:key, :name, :issuer, :clientId, :authorization, :token, :jwks, :audience, :frameOrigins, :family,
                :byHand, :asked, :granted, :firstDeploymentUntil, :at, :at)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update lti_platform
            set name = :name, authorization_endpoint = :authorization, token_endpoint = :token, jwks_uri = :jwks,
                token_audience = :audience, frame_origins = :frameOrigins, family = :family, by_hand = :byHand,
                asked_scopes = :asked, granted_scopes = :granted, first_deployment_until = :firstDeploymentUntil,
                changed_at = :at
            where platform_key = :key
            """;

    private static final String REMOVE = "delete from lti_platform where platform_key = :key";

    private static final String STANDINGS = "select platform_key, standing from lti_standing";

    private static final String FORGET_STANDING = "delete from lti_standing where platform_key = :key";

    /** What was agreed on with a platform that is gone binds nobody who gets its key. */
    private static final List<String> FORGET_AGREEMENTS = List.of(
            "delete from lti_legacy_secret where platform_key = :key",
            "delete from lti_notice_subscription where platform_key = :key",
            "delete from lti_notice where platform_key = :key");

    private static final String SET_STANDING = """
            insert into lti_standing (platform_key, standing, changed_at) values (:key, :standing, :at)
            """;

    private final JdbcClient db;

    PlatformStore(JdbcClient db) {
        this.db = db;
    }

    List<Registration> all() {
        return db.sql(ALL).query(Row.class).list().stream()
                .map(Row::toRegistration)
                .toList();
    }

    Optional<Registration> find(String key) {
        return db.sql(BY_KEY).param("key", key).query(Row.class).optional().map(Row::toRegistration);
    }

    /** Whether the registration was added; if not, its key or its pair of issuer and client id is taken. */
    boolean add(Registration registration) {
        return bind(ADD, registration, registration.registeredAt())
                        .param("issuer", registration.platform().issuer())
                        .param("clientId", registration.platform().clientId())
                        .update()
                == 1;
    }

    /** Whether there was such a registration to change. */
    boolean change(Registration registration, Instant at) {
        return bind(CHANGE, registration, at).update() == 1;
    }

    boolean remove(String key) {
        return db.sql(REMOVE).param("key", key).update() == 1;
    }

    Map<String, Standing> standings() {
        return db.sql(STANDINGS).query(StandingRow.class).list().stream()
                .collect(Collectors.toMap(StandingRow::platformKey, StandingRow::standing));
    }

    void forgetStanding(String key) {
        db.sql(FORGET_STANDING).param("key", key).update();
    }

    void forgetAgreements(String key) {
        FORGET_AGREEMENTS.forEach(sql -> db.sql(sql).param("key", key).update());
    }

    void setStanding(String key, Standing standing, Instant at) {
        forgetStanding(key);
        db.sql(SET_STANDING)
                .param("key", key)
                .param("standing", standing.name())
                .param("at", Times.bind(at))
                .update();
    }

    private JdbcClient.StatementSpec bind(String sql, Registration registration, Instant at) {
        Platform platform = registration.platform();
        return db.sql(sql)
                .param("key", platform.key())
                .param("name", platform.name())
                .param("authorization", platform.authorizationEndpoint().toString())
                .param("token", platform.tokenEndpoint().toString())
                .param("jwks", platform.jwksUri().toString())
                .param("audience", platform.tokenAudience())
                .param("frameOrigins", joined(platform.frameOrigins()))
                .param("family", platform.family().name())
                .param("byHand", registration.byHand())
                .param("asked", joined(registration.askedScopes()))
                .param("granted", joined(registration.grantedScopes()))
                .param("firstDeploymentUntil", Times.bindOrNull(registration.firstDeploymentUntil()))
                .param("at", Times.bind(at));
    }

    private static String joined(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    /** One platform's decided standing. */
    record StandingRow(String platformKey, Standing standing) {}

    /** The columns of one registration. */
    record Row(
            String platformKey,
            String name,
            String issuer,
            String clientId,
            String authorizationEndpoint,
            String tokenEndpoint,
            String jwksUri,
            String tokenAudience,
            String frameOrigins,
            ProductFamily family,
            boolean byHand,
            String askedScopes,
            String grantedScopes,
            @Nullable OffsetDateTime firstDeploymentUntil,
            OffsetDateTime registeredAt) {

        Registration toRegistration() {
            var platform = new Platform(
                    platformKey,
                    name,
                    issuer,
                    clientId,
                    URI.create(authorizationEndpoint),
                    URI.create(tokenEndpoint),
                    URI.create(jwksUri),
                    tokenAudience,
                    Set.of(),
                    words(frameOrigins),
                    Set.of(),
                    family,
                    Standing.ACTIVE);
            return new Registration(
                    platform,
                    byHand,
                    words(askedScopes),
                    words(grantedScopes),
                    firstDeploymentUntil == null ? null : firstDeploymentUntil.toInstant(),
                    registeredAt.toInstant());
        }

        private static Set<String> words(String joined) {
            return joined.isEmpty() ? Set.of() : Set.of(joined.split(" "));
        }
    }
}
