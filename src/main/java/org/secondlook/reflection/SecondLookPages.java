package org.secondlook.reflection;

import java.time.Instant;
import java.util.Optional;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which reflection of the viewer's own it is time to look at again. */
@Repository
class SecondLookPages {

    private static final String DUE = """
            select r.id, l.title, told.submitted_at
            from reflection_reflection r
            join recording_recording l on l.id = r.recording_id
            join (select reflection_id, min(submitted_at) as submitted_at from reflection_submission group by reflection_id) told
              on told.reflection_id = r.id
            left join reflection_second_look said on said.reflection_id = r.id
            where r.person_id = :person and r.occasion = 'FIRST' and said.declined_at is null
              and coalesce(said.put_off_at, told.submitted_at) <= :due
              and coalesce(said.put_off_at, told.submitted_at) > :over
              and not exists (
                select 1 from reflection_reflection again
                join reflection_submission s on s.reflection_id = again.id
                where again.recording_id = r.recording_id and again.person_id = r.person_id
                  and again.occasion = 'SECOND')
            order by told.submitted_at
            limit 1
            """;

    private final JdbcClient db;

    SecondLookPages(JdbcClient db) {
        this.db = db;
    }

    /** The oldest that was submitted, or put off, between two times and not looked at again. */
    Optional<SecondLook> due(Instant over, Instant due, Viewer viewer) {
        return db.sql(DUE)
                .param("person", viewer.person().value())
                .param("due", Times.bind(due))
                .param("over", Times.bind(over))
                .query(SecondLook.class)
                .optional();
    }
}
