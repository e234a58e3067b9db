package org.secondlook.goal;

import java.time.OffsetDateTime;
import java.util.List;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is kept about somebody in this module. */
@Repository
class HeldPages {

    private static final String HELD = """
            select 'goals' as kind, count(*) as amount, min(begun_at) as since
            from goal_goal where person_id = :person
            union all
            select 'versions', count(*), min(v.written_at)
            from goal_version v join goal_goal g on g.id = v.goal_id
            where g.person_id = :person
            """;

    private final JdbcClient db;

    HeldPages(JdbcClient db) {
        this.db = db;
    }

    List<Holding> held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "goal.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }
}
