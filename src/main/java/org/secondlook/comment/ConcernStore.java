package org.secondlook.comment;

import java.time.Instant;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes that somebody has reported a concern. */
@Repository
class ConcernStore {

    /** Once for each thing and person. */
    private static final String ADD = """
            insert into comment_concern (id, tenant_id, reporter_id, object_kind, object_id, reported_at)
            select cast(:id as uuid), tenant_id, id, cast(:kind as varchar(20)), cast(:object as uuid),
                cast(:now as timestamp with time zone)
            from people_person where id = :person
            on conflict do nothing
            """;

    private static final String FORGET_PERSON =
            "update comment_concern set reporter_id = null where reporter_id = :person";

    private static final String FORGET_OLD = "delete from comment_concern where reported_at < :before";

    private final JdbcClient db;

    ConcernStore(JdbcClient db) {
        this.db = db;
    }

    void add(UUID id, Concern concern, PersonId reporter, Instant now) {
        db.sql(ADD)
                .param("id", id)
                .param("kind", concern.kind())
                .param("object", concern.object())
                .param("person", reporter.value())
                .param("now", Times.bind(now))
                .update();
    }

    void forget(PersonId person) {
        db.sql(FORGET_PERSON).param("person", person.value()).update();
    }

    int forgetBefore(Instant time) {
        return db.sql(FORGET_OLD).param("before", Times.bind(time)).update();
    }
}
