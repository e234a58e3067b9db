package org.secondlook.culture;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which version of the code of practice holds for somebody, and which they have accepted. */
@Repository
class CodePages {

    /** The version that holds for {@code :person}: the newest of their school, or of the product if the school has none. */
    static final String PRESENT = """
            select v.id from culture_code_version v
            where v.tenant_id is null or v.tenant_id = (select p.tenant_id from people_person p where p.id = :person)
            order by case when v.tenant_id is null then 1 else 0 end, v.number desc
            fetch first 1 row only
            """;

    private static final String READ = """
            select c.id, c.number, c.tenant_id is not null as own, c.definition, c.published_at, a.accepted_at
            from culture_code_version c
            left join culture_acceptance a on a.version_id = c.id and a.person_id = :person
            where c.id = (%s)
            """.formatted(PRESENT);

    private static final String OF_PRODUCT = "select definition from culture_code_version where id = :id";

    private static final String ACCEPTED = """
            select c.id, c.number, c.tenant_id is not null as own, c.definition, c.published_at, a.accepted_at
            from culture_acceptance a
            join culture_code_version c on c.id = a.version_id
            where a.person_id = :person
            order by a.accepted_at desc, c.number desc
            """;

    private static final String HAS_ACCEPTED = """
            select exists (
                select 1 from culture_acceptance a
                where a.person_id = :person and a.version_id = (%s))
            """.formatted(PRESENT);

    /** Nobody of a school that has a code of its own by one of the product, and nobody who has accepted it already. */
    private static final String OVERTAKEN = """
            select distinct p.id
            from culture_code_version v
            join people_person p on p.tenant_id = v.tenant_id or v.tenant_id is null
            join culture_acceptance a on a.person_id = p.id and a.version_id <> v.id
            where v.id = :version
              and (v.tenant_id is not null
                or not exists (select 1 from culture_code_version o where o.tenant_id = p.tenant_id))
              and not exists (select 1 from culture_acceptance n where n.person_id = p.id and n.version_id = v.id)
            order by p.id
            """;

    private static final String HELD = """
            select count(*) as amount, min(accepted_at) as since from culture_acceptance where person_id = :person
            """;

    private final JdbcClient db;

    CodePages(JdbcClient db) {
        this.db = db;
    }

    Row present(PersonId person) {
        return db.sql(READ).param("person", person.value()).query(Row.class).single();
    }

    /** What a version of the product says, as it was published. */
    String ofProduct(int number) {
        return db.sql(OF_PRODUCT)
                .param("id", CodeId.ofProduct(number).value())
                .query(String.class)
                .single();
    }

    /** All that somebody has accepted, the latest first. */
    List<Row> accepted(PersonId person) {
        return db.sql(ACCEPTED).param("person", person.value()).query(Row.class).list();
    }

    /** Who has accepted an earlier version, where this one holds now, and not this one. */
    List<PersonId> overtakenBy(CodeId version) {
        return db.sql(OVERTAKEN).param("version", version.value()).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    boolean hasAccepted(PersonId person) {
        return db.sql(HAS_ACCEPTED)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    Holding held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "culture.kept.acceptances",
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .single();
    }

    /** One version as it is kept, and when somebody accepted it. */
    record Row(
            UUID id,
            int number,
            boolean own,
            String definition,
            OffsetDateTime publishedAt,
            @Nullable OffsetDateTime acceptedAt) {}
}
