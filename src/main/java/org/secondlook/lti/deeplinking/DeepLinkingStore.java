package org.secondlook.lti.deeplinking;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.lti.ProductFamily;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps requests for links, and that each was answered once. */
@Repository
class DeepLinkingStore {

    private static final String ADD = """
            insert into lti_deep_linking (id, issuer, client_id, deployment_id, subject, context_id, product_family,
                return_url, takes_links, takes_several, takes_columns, data, begun_at, expires_at)
            values (:id, :issuer, :clientId, :deploymentId, :subject, :contextId, :productFamily,
                :returnUrl, :takesLinks, :takesSeveral, :takesColumns, :data, :begunAt, :expiresAt)
            """;

    private static final String FIND = """
            select id, issuer, client_id, deployment_id, subject, context_id, product_family,
                return_url, takes_links, takes_several, takes_columns, data, begun_at, expires_at, answered_at
            from lti_deep_linking
            where id = :id and issuer = :issuer and client_id = :clientId and deployment_id = :deploymentId
              and subject = :subject and context_id is not distinct from cast(:contextId as varchar)
            """;

    private static final String ANSWER = """
            update lti_deep_linking set answered_at = :now
            where id = :id and answered_at is null and expires_at > :now
            """;

    private static final String DELETE = "delete from lti_deep_linking where expires_at < :before";

    private final JdbcClient db;

    DeepLinkingStore(JdbcClient db) {
        this.db = db;
    }

    void add(KeptRequest request) {
        of(ADD, request.id(), request.asker())
                .param("productFamily", request.productFamily().name())
                .param("returnUrl", request.returnUrl().toString())
                .param("takesLinks", request.takesLinks())
                .param("takesSeveral", request.takesSeveral())
                .param("takesColumns", request.takesColumns())
                .param("data", request.data())
                .param("begunAt", Times.bind(request.begunAt()))
                .param("expiresAt", Times.bind(request.expiresAt()))
                .update();
    }

    Optional<KeptRequest> find(LinkingId id, Asker asker) {
        return of(FIND, id, asker).query(Row.class).optional().map(Row::toRequest);
    }

    private JdbcClient.StatementSpec of(String sql, LinkingId id, Asker asker) {
        return db.sql(sql)
                .param("id", id.value())
                .param("issuer", asker.issuer())
                .param("clientId", asker.clientId())
                .param("deploymentId", asker.deploymentId())
                .param("subject", asker.subject())
                .param("contextId", asker.contextId());
    }

    /** Whether this was the first answer, and in time. */
    boolean answer(LinkingId id, Instant now) {
        return db.sql(ANSWER)
                        .param("id", id.value())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    int deleteExpiredBefore(Instant before) {
        return db.sql(DELETE).param("before", Times.bind(before)).update();
    }

    /** The columns of one request. */
    record Row(
            UUID id,
            String issuer,
            String clientId,
            String deploymentId,
            String subject,
            @Nullable String contextId,
            ProductFamily productFamily,
            String returnUrl,
            boolean takesLinks,
            boolean takesSeveral,
            boolean takesColumns,
            @Nullable String data,
            OffsetDateTime begunAt,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime answeredAt) {

        KeptRequest toRequest() {
            return new KeptRequest(
                    new LinkingId(id),
                    new Asker(issuer, clientId, deploymentId, subject, contextId),
                    productFamily,
                    URI.create(returnUrl),
                    takesLinks,
                    takesSeveral,
                    takesColumns,
                    data,
                    begunAt.toInstant(),
                    expiresAt.toInstant(),
                    answeredAt == null ? null : answeredAt.toInstant());
        }
    }
}
