package org.secondlook.culture;

import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Publishes versions of the code of practice, which nothing changes afterwards, and keeps who has accepted which. */
@Repository
class CodeStore {

    private static final String PUBLISH_OF_PRODUCT = """
            insert into culture_code_version (id, tenant_id, number, definition, published_at)
            values (:id, null, :number, :definition, :now)
            on conflict do nothing
            """;

    private static final String PUBLISH = """
            insert into culture_code_version (id, tenant_id, number, definition, published_at)
            select cast(:id as uuid), p.tenant_id, cast(:number as int), cast(:definition as varchar),
                cast(:now as timestamp with time zone)
            from people_person p
            where p.id = :person
            on conflict do nothing
            """;

    private static final String ACCEPT = """
            insert into culture_acceptance (person_id, version_id, accepted_at)
            select cast(:person as uuid), v.id, cast(:now as timestamp with time zone)
            from culture_code_version v
            where v.id = :version and v.id = (%s)
            on conflict do nothing
            """.formatted(CodePages.PRESENT);

    private static final String WITHDRAW = """
            delete from culture_acceptance where person_id = :person and version_id = (%s)
            """.formatted(CodePages.PRESENT);

    private static final String FORGET = "delete from culture_acceptance where person_id = :person";

    private final JdbcClient db;

    CodeStore(JdbcClient db) {
        this.db = db;
    }

    /** Publishes what comes with the product; false when it was before. */
    boolean publishOfProduct(int number, String definition, Instant now) {
        return db.sql(PUBLISH_OF_PRODUCT)
                        .param("id", CodeId.ofProduct(number).value())
                        .param("number", number)
                        .param("definition", definition)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Publishes for the school of a person; false when somebody else took the number. */
    boolean publish(CodeId id, int number, String definition, PersonId by, Instant now) {
        return db.sql(PUBLISH)
                        .param("id", id.value())
                        .param("number", number)
                        .param("definition", definition)
                        .param("now", Times.bind(now))
                        .param("person", by.value())
                        .update()
                == 1;
    }

    /** Notes that somebody accepts a version, if it is the one that holds for them and they have not accepted it before. */
    boolean accept(CodeId version, PersonId person, Instant now) {
        return db.sql(ACCEPT)
                        .param("version", version.value())
                        .param("person", person.value())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether they had accepted the version that holds for them. */
    boolean withdraw(PersonId person) {
        return db.sql(WITHDRAW).param("person", person.value()).update() == 1;
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }
}
