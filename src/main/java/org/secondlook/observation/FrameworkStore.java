package org.secondlook.observation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Publishes versions of frameworks, and says which of them are not offered any more. There is no way to change one. */
@Repository
class FrameworkStore {

    private static final String PUBLISH = """
            insert into observation_version (id, framework, number, definition, interval_millis, published_at)
            values (:id, :framework, :number, :definition, :interval, :now)
            on conflict do nothing
            """;

    private static final String PUBLISH_OF_SCHOOL = """
            insert into observation_version (id, framework, number, definition, interval_millis, published_at,
                school_framework_id, published_by)
            values (:id, :framework, :number, :definition, :interval, :now, :school, :person)
            """;

    private static final String RETIRE = """
            insert into observation_retirement (framework_id, retired_at)
            select v.school_framework_id, cast(:now as timestamp with time zone)
            from observation_version v
            where v.school_framework_id = :school and v.number = 1
            on conflict do nothing
            """;

    private static final String BRING_BACK = "delete from observation_retirement where framework_id = :school";

    private static final String FORGET =
            "update observation_version set published_by = null where published_by = :person";

    private final JdbcClient db;

    FrameworkStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether there was none of this number yet. */
    boolean publish(FrameworkFile file, @Nullable Long intervalMillis, Instant now) {
        return db.sql(PUBLISH)
                        .param("id", FrameworkId.next().value())
                        .param("framework", file.slug())
                        .param("number", file.number())
                        .param("definition", file.definition())
                        .param("interval", intervalMillis)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Publishes a draft of a held framework of a school as the version that it has been going to be. */
    void publish(KeptDraft draft, String definition, @Nullable Long intervalMillis, PersonId by, Instant now) {
        db.sql(PUBLISH_OF_SCHOOL)
                .param("id", draft.id().value())
                .param("framework", draft.framework().slug())
                .param("number", draft.number())
                .param("definition", definition)
                .param("interval", intervalMillis)
                .param("now", Times.bind(now))
                .param("school", draft.framework().value())
                .param("person", by.value())
                .update();
    }

    /** Offers a held framework no more, if anything of it was published. Twice is once. */
    void retire(SchoolFrameworkId framework, Instant now) {
        db.sql(RETIRE)
                .param("school", framework.value())
                .param("now", Times.bind(now))
                .update();
    }

    /** Offers it again. */
    void bringBack(SchoolFrameworkId framework) {
        db.sql(BRING_BACK).param("school", framework.value()).update();
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }
}
