package org.secondlook.gradebook;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what gradebooks were told, or are to be told, about somebody. */
@Repository
class OwnPages {

    private static final String HELD = """
            select 'scores' as kind, count(*) as amount, min(created_at) as since
            from gradebook_score where person_id = :person
            """;

    private static final String SCORES = """
            select coalesce(a.title, t.title) as title, s.state, s.completed_at, s.scored_at
            from gradebook_score s
            join programme_activity a on a.id = s.activity_id
            left join programme_task t on t.id = a.task_id
            where s.person_id = :person
            order by s.created_at, s.id
            """;

    private final JdbcClient db;

    OwnPages(JdbcClient db) {
        this.db = db;
    }

    Holding held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "gradebook.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .single();
    }

    List<ScoreRow> scores(PersonId person) {
        return db.sql(SCORES)
                .param("person", person.value())
                .query(ScoreRow.class)
                .list();
    }

    /** One score. */
    record ScoreRow(@Nullable String title, ScoreState state, OffsetDateTime completedAt, OffsetDateTime scoredAt) {}
}
