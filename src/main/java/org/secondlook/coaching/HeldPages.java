package org.secondlook.coaching;

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
            select 'cycles' as kind, count(*) as amount, min(m.moved_at) as since
            from coaching_cycle c
            join coaching_move m on m.cycle_id = c.id and m.version = 0
            where c.teacher_id = :person
            union all
            select 'coached', count(*), min(w.said_at)
            from coaching_word w
            join coaching_cycle c on c.id = w.cycle_id
            where c.coach_id = :person and w.part = 'COACH'
            """;

    private final JdbcClient db;

    HeldPages(JdbcClient db) {
        this.db = db;
    }

    List<Holding> held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "coaching.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }
}
