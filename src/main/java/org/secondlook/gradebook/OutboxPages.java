package org.secondlook.gradebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.people.PersonId;
import org.secondlook.programme.ActivityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the outbox holds. Of each person and activity the newest score counts. */
@Repository
class OutboxPages {

    private static final String NEWEST = """
            not exists (
                select 1 from gradebook_score newer
                where newer.person_id = s.person_id and newer.activity_id = s.activity_id and newer.number > s.number)
            """;

    private static final String COUNTS = """
            select t.issuer, t.client_id, s.state, s.reason, count(*) as scores, min(s.created_at) as oldest
            from gradebook_score s
            join people_person p on p.id = s.person_id
            join people_tenant t on t.id = p.tenant_id
            where s.state <> 'SENT' and %s
            """.formatted(NEWEST);

    private static final String OF_DEPLOYMENT = """
            and t.issuer = :issuer and t.client_id = :clientId and t.deployment_id = :deployment
            """;

    private static final String BY_REASON = """
            group by t.issuer, t.client_id, s.state, s.reason
            order by t.issuer, t.client_id, s.state, s.reason
            """;

    private static final String FATES = """
            select s.person_id, s.state, s.reason from gradebook_score s where s.activity_id = :activity and %s
            """.formatted(NEWEST);

    private final JdbcClient db;

    OutboxPages(JdbcClient db) {
        this.db = db;
    }

    List<QueueLine> lines() {
        return db.sql(COUNTS + BY_REASON).query(OutboxPages::line).list();
    }

    List<QueueLine> lines(String issuer, String clientId, String deploymentId) {
        return db.sql(COUNTS + OF_DEPLOYMENT + BY_REASON)
                .param("issuer", issuer)
                .param("clientId", clientId)
                .param("deployment", deploymentId)
                .query(OutboxPages::line)
                .list();
    }

    /** How far the scores about an activity have come. */
    List<Fate> fates(ActivityId activity) {
        return db.sql(FATES)
                .param("activity", activity.value())
                .query((row, index) -> new Fate(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        ScoreState.valueOf(row.getString("state")),
                        reason(row)))
                .list();
    }

    private static QueueLine line(ResultSet row, int index) throws SQLException {
        return new QueueLine(
                row.getString("issuer"),
                row.getString("client_id"),
                ScoreState.valueOf(row.getString("state")),
                reason(row),
                row.getLong("scores"),
                row.getObject("oldest", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Reason reason(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("reason")).map(Reason::valueOf).orElse(null);
    }

    /** How far one person's score has come. */
    record Fate(PersonId person, ScoreState state, @Nullable Reason reason) {}
}
