package org.secondlook.observation;

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
            select 'observations' as kind, count(*) as amount, min(o.created_at) as since
            from observation_observation o
            where o.person_id = :person and o.id not in (select observation_id from observation_second_coding)
            union all
            select 'second-codings', count(*), min(o.created_at)
            from observation_second_coding c join observation_observation o on o.id = c.observation_id
            where o.person_id = :person
            union all
            select 'received-codings', count(*), min(o.created_at)
            from observation_second_coding c join observation_observation o on o.id = c.observation_id
            where c.owner_id = :person and c.done_at is not null
            union all
            select 'estimates', count(*), min(o.created_at)
            from observation_estimate e join observation_observation o on o.id = e.observation_id
            where o.person_id = :person
            union all
            select 'events', count(*), min(o.created_at)
            from observation_event e join observation_observation o on o.id = e.observation_id
            where o.person_id = :person
            union all
            select 'stretches', count(*), min(o.created_at)
            from observation_stretch s join observation_observation o on o.id = s.observation_id
            where o.person_id = :person
            union all
            select 'ratings', count(*), min(o.created_at)
            from observation_rating r join observation_observation o on o.id = r.observation_id
            where o.person_id = :person
            union all
            select 'goals', count(*), min(g.set_at)
            from observation_goal g where g.person_id = :person
            """;

    private final JdbcClient db;

    HeldPages(JdbcClient db) {
        this.db = db;
    }

    List<Holding> held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "observation.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }
}
