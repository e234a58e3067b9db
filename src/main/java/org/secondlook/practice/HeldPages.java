package org.secondlook.practice;

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
            select 'steps' as kind, count(*) as amount, min(written_at) as since
            from practice_step where person_id = :person
            union all
            select 'versions', count(*), min(v.written_at)
            from practice_version v join practice_step s on s.id = v.step_id where s.person_id = :person
            union all
            select 'plans', count(*), min(p.written_at)
            from practice_plan p join practice_step s on s.id = p.step_id where s.person_id = :person
            union all
            select 'attempts', count(*), min(a.tried_at)
            from practice_attempt a join practice_step s on s.id = a.step_id where s.person_id = :person
            union all
            select 'rehearsals', count(*), min(r.written_at)
            from practice_rehearsal r join practice_step s on s.id = r.step_id where s.person_id = :person
            """;

    private final JdbcClient db;

    HeldPages(JdbcClient db) {
        this.db = db;
    }

    List<Holding> held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "practice.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }
}
