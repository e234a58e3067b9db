package org.secondlook.observation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the looks that say how near somebody came with their estimates. */
@Repository
class AccuracyPages {

    private static final String FIRST = """
            select o.id
            from observation_observation o
            join observation_lock k on k.observation_id = o.id
            join recording_recording r on r.id = o.recording_id and r.owner_id = o.person_id
            where o.person_id = :person and o.created_at >= :since and k.locked_at <= :before
              and not exists (
                select 1
                from observation_observation e
                join observation_lock earlier on earlier.observation_id = e.id
                where e.recording_id = o.recording_id and e.person_id = o.person_id and e.version_id = o.version_id
                  and (e.created_at < o.created_at or e.created_at = o.created_at and e.id < o.id))
            order by o.created_at, o.id
            """;

    private final JdbcClient db;

    AccuracyPages(JdbcClient db) {
        this.db = db;
    }

    List<ObservationId> first(PersonId person, Instant since, Instant before) {
        return db
                .sql(FIRST)
                .param("person", person.value())
                .param("since", Times.bind(since))
                .param("before", Times.bind(before))
                .query(UUID.class)
                .list()
                .stream()
                .map(ObservationId::new)
                .toList();
    }
}
