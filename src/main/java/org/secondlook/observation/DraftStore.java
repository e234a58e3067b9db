package org.secondlook.observation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes frameworks of schools and their drafts; every statement asks for the school of whoever writes. */
@Repository
class DraftStore {

    private static final String OWN = """
            select own.id
            from observation_school_framework own
            join people_person person on person.tenant_id = own.tenant_id
            where person.id = :person
            """;

    private static final String FOUND = """
            insert into observation_school_framework (id, tenant_id, created_at)
            select cast(:id as uuid), person.tenant_id, cast(:now as timestamp with time zone)
            from people_person person
            where person.id = :person and (
                select count(*) from observation_school_framework own where own.tenant_id = person.tenant_id) < :most
            on conflict do nothing
            """;

    private static final String HOLD =
            "select id from observation_school_framework where id = :id and id in (" + OWN + ") for update";

    private static final String BEGIN = """
            insert into observation_draft (framework_id, id, name, content, version, drafted_by, changed_at)
            values (:framework, :id, :name, :content, 0, :person, :now)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update observation_draft
            set name = :name, content = :content, version = version + 1, drafted_by = :person, changed_at = :now
            where framework_id = :framework and id = :id and version = :version and framework_id in (%s)
            """.formatted(OWN);

    private static final String DROP = "delete from observation_draft where framework_id = :framework";

    private static final String FORGET_UNPUBLISHED = """
            delete from observation_school_framework
            where id = :framework
              and not exists (select 1 from observation_version v where v.school_framework_id = :framework)
            """;

    private static final String FORGET = "update observation_draft set drafted_by = null where drafted_by = :person";

    private final JdbcClient db;
    private final JsonMapper json;

    DraftStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Whether there is a new one; there is none when the school has as many as it may, or when it was there before. */
    boolean found(SchoolFrameworkId id, PersonId person, int most, Instant now) {
        return db.sql(FOUND)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("most", most)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether it is the school's; then nobody else begins, publishes or retires anything of it until the transaction ends. */
    boolean hold(SchoolFrameworkId id, PersonId person) {
        Optional<UUID> held = db.sql(HOLD)
                .param("id", id.value())
                .param("person", person.value())
                .query(UUID.class)
                .optional();
        return held.isPresent();
    }

    /** Begins a draft, unless there is one. */
    void begin(SchoolFrameworkId framework, FrameworkId id, Draft draft, PersonId person, Instant now) {
        write(BEGIN, framework, id, draft, person, now).update();
    }

    /** Whether nobody had changed it, thrown it away or published it since that version was read. */
    boolean change(KeptDraft read, Draft draft, PersonId person, Instant now) {
        return write(CHANGE, read.framework(), read.id(), draft, person, now)
                        .param("version", read.version())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec write(
            String sql, SchoolFrameworkId framework, FrameworkId id, Draft draft, PersonId person, Instant now) {
        return db.sql(sql)
                .param("framework", framework.value())
                .param("id", id.value())
                .param("name", draft.name())
                .param("content", json.writeValueAsString(draft))
                .param("person", person.value())
                .param("now", Times.bind(now));
    }

    /** Throws the draft of a held framework away; one that was never published goes with it. */
    void drop(SchoolFrameworkId framework) {
        db.sql(DROP).param("framework", framework.value()).update();
        db.sql(FORGET_UNPUBLISHED).param("framework", framework.value()).update();
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }
}
