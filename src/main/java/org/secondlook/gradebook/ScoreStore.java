package org.secondlook.gradebook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.people.PersonId;
import org.secondlook.programme.ActivityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the outbox. A score changes only by compare-and-set, so that of two nodes only one is believed. */
@Repository
class ScoreStore {

    private static final String ADD = """
            insert into gradebook_score (id, activity_id, person_id, number, line_item, state, completed_at, scored_at, attempts,
                reason, next_attempt_at, created_at, changed_at)
            values (:id, :activity, :person, :number, :column, :state, :completedAt, :scoredAt, :attempts,
                :reason, :nextAttemptAt, :createdAt, :changedAt)
            on conflict do nothing
            """;

    private static final String FIND = """
            select id, activity_id, person_id, number, line_item, state, completed_at, scored_at, attempts,
                reason, next_attempt_at, created_at, changed_at
            from gradebook_score
            """;

    private static final String BY_ID = FIND + "where id = :id";

    private static final String NEWEST = FIND + """
            where person_id = :person and activity_id = :activity
            order by number desc
            limit 1
            """;

    private static final String REFUSED_BY = FIND + """
            where state in ('REFUSED', 'NO_COLUMN')
              and person_id in (
                select p.id from people_person p
                join people_tenant t on t.id = p.tenant_id
                where t.issuer = :issuer and t.client_id = :client)
              and not exists (
                select 1 from gradebook_score newer
                where newer.person_id = gradebook_score.person_id
                  and newer.activity_id = gradebook_score.activity_id
                  and newer.number > gradebook_score.number)
            order by created_at, id
            """;

    private static final String CHANGE = """
            update gradebook_score
            set line_item = :column, state = :state, scored_at = :scoredAt, attempts = :attempts, reason = :reason,
                next_attempt_at = :nextAttemptAt, changed_at = :changedAt
            where id = :id and state = :stateBefore and attempts = :attemptsBefore
            """;

    private static final String FORGET = "delete from gradebook_score where person_id = :person";

    private final JdbcClient db;

    ScoreStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds a score, unless there is one of its number already; says whether it did. */
    boolean add(Score score) {
        return changeable(ADD, score)
                        .param("activity", score.activity().value())
                        .param("person", score.person().value())
                        .param("number", score.number())
                        .param("completedAt", Times.bind(score.completedAt()))
                        .param("createdAt", Times.bind(score.createdAt()))
                        .update()
                == 1;
    }

    Optional<Score> find(ScoreId id) {
        return db.sql(BY_ID).param("id", id.value()).query(ScoreStore::read).optional();
    }

    Optional<Score> findNewest(ActivityId activity, PersonId person) {
        return db.sql(NEWEST)
                .param("activity", activity.value())
                .param("person", person.value())
                .query(ScoreStore::read)
                .optional();
    }

    /** The newest scores about people of a platform, where they were given up. */
    List<Score> refusedBy(String issuer, String clientId) {
        return db.sql(REFUSED_BY)
                .param("issuer", issuer)
                .param("client", clientId)
                .query(ScoreStore::read)
                .list();
    }

    /** Changes a score from what it was before; says whether it still was that. */
    boolean change(Score before, Score after) {
        return changeable(CHANGE, after)
                        .param("stateBefore", before.state().name())
                        .param("attemptsBefore", before.attempts())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec changeable(String sql, Score score) {
        return db.sql(sql)
                .param("id", score.id().value())
                .param("column", text(score.column()))
                .param("state", score.state().name())
                .param("scoredAt", Times.bind(score.scoredAt()))
                .param("attempts", score.attempts())
                .param("reason", score.reason() == null ? null : score.reason().name())
                .param("nextAttemptAt", Times.bindOrNull(score.nextAttemptAt()))
                .param("changedAt", Times.bind(score.changedAt()));
    }

    private static Score read(ResultSet row, int index) throws SQLException {
        String column = row.getString("line_item");
        String reason = row.getString("reason");
        OffsetDateTime next = row.getObject("next_attempt_at", OffsetDateTime.class);
        return new Score(
                new ScoreId(row.getObject("id", UUID.class)),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("number"),
                column == null ? null : URI.create(column),
                ScoreState.valueOf(row.getString("state")),
                time(row, "completed_at"),
                time(row, "scored_at"),
                row.getInt("attempts"),
                reason == null ? null : Reason.valueOf(reason),
                next == null ? null : next.toInstant(),
                time(row, "created_at"),
                time(row, "changed_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }
}
