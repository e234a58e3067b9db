package org.secondlook.lti.registration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.lti.registration.Deployment.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the deployments that asked to enter, and what was decided about them. */
@Repository
class DeploymentStore {

    private static final String ALL = """
            select platform_key, deployment_id, decision, seen_at, decided_at
            from lti_deployment
            order by platform_key, seen_at, deployment_id
            """;

    /** A platform that sends ever new deployments does not fill the table. */
    private static final String ADD = """
            insert into lti_deployment (platform_key, deployment_id, decision, seen_at, decided_at)
            select :key, :deployment, :decision, cast(:seenAt as timestamp with time zone),
                cast(:decidedAt as timestamp with time zone)
            where (select count(*) from lti_deployment where platform_key = :key and decision = 'PENDING') < :most
            on conflict do nothing
            """;

    private static final String DECIDE = """
            update lti_deployment set decision = :decision, decided_at = :at
            where platform_key = :key and deployment_id = :deployment
            """;

    /** The first deployment of a registration that lets it in; of two that come at once only one is the first. */
    private static final String TAKE_FIRST = """
            update lti_platform set first_deployment_until = null
            where platform_key = :key and first_deployment_until > :now
            """;

    private static final String REMOVE_OF = "delete from lti_deployment where platform_key = :key";

    private final JdbcClient db;

    DeploymentStore(JdbcClient db) {
        this.db = db;
    }

    List<Deployment> all() {
        return db.sql(ALL).query(Row.class).list().stream()
                .map(Row::toDeployment)
                .toList();
    }

    /** Remembers a deployment, unless it is known or too many are waiting; says whether it did. */
    boolean add(Deployment deployment, int mostPending) {
        return db.sql(ADD)
                        .param("key", deployment.platform())
                        .param("deployment", deployment.id())
                        .param("decision", deployment.decision().name())
                        .param("seenAt", Times.bind(deployment.seenAt()))
                        .param("decidedAt", Times.bindOrNull(deployment.decidedAt()))
                        .param("most", mostPending)
                        .update()
                == 1;
    }

    boolean decide(String platform, String id, Decision decision, Instant at) {
        return db.sql(DECIDE)
                        .param("key", platform)
                        .param("deployment", id)
                        .param("decision", decision.name())
                        .param("at", Times.bind(at))
                        .update()
                == 1;
    }

    void removeOf(String platform) {
        db.sql(REMOVE_OF).param("key", platform).update();
    }

    boolean takeFirst(String platform, Instant now) {
        return db.sql(TAKE_FIRST)
                        .param("key", platform)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** The columns of one deployment. */
    record Row(
            String platformKey,
            String deploymentId,
            Decision decision,
            OffsetDateTime seenAt,
            @Nullable OffsetDateTime decidedAt) {

        Deployment toDeployment() {
            return new Deployment(
                    platformKey,
                    deploymentId,
                    decision,
                    seenAt.toInstant(),
                    decidedAt == null ? null : decidedAt.toInstant());
        }
    }
}
