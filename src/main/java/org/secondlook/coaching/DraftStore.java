package org.secondlook.coaching;

import java.time.Instant;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes schools’ own cycle models while they are worked at. */
@Repository
class DraftStore {

    private static final String ADD = """
            insert into coaching_draft (id, tenant_id, content, version, published, retired, changed_at)
            select cast(:id as uuid), tenant_id, cast(:content as varchar(40000)), 0, 0, false, cast(:now as timestamp with time zone)
            from people_person where id = :person
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update coaching_draft set content = :content, version = version + 1, changed_at = :now
            where id = :id and version = :version
            """;

    private static final String HOLD = "select id from coaching_draft where id = :id for update";

    private static final String PUBLISHED =
            "update coaching_draft set published = :number, retired = false where id = :id";

    private static final String RETIRE = "update coaching_draft set retired = true where id = :id";

    private final JdbcClient db;

    DraftStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether there was none of this key. */
    boolean add(DraftId id, String content, PersonId by, Instant now) {
        return db.sql(ADD)
                        .param("id", id.value())
                        .param("content", content)
                        .param("person", by.value())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether nobody else had changed it. */
    boolean change(DraftId id, int version, String content, Instant now) {
        return db.sql(CHANGE)
                        .param("id", id.value())
                        .param("version", version)
                        .param("content", content)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    void hold(DraftId id) {
        db.sql(HOLD).param("id", id.value()).query(UUID.class).list();
    }

    /** A version of it was published; it is offered. */
    void published(DraftId id, int number) {
        db.sql(PUBLISHED).param("id", id.value()).param("number", number).update();
    }

    void retire(DraftId id) {
        db.sql(RETIRE).param("id", id.value()).update();
    }
}
