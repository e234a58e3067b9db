package org.secondlook.people;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is kept here about somebody. */
@Repository
class RecordPages {

    private static final String HELD = """
            select 'account' as kind, count(*) as amount, cast(null as timestamp with time zone) as since
            from people_person where id = :person
            union all
            select 'courses', count(*), min(changed_at) from people_enrolment where person_id = :person
            union all
            select 'sessions', count(*), min(opened_at) from people_session where person_id = :person
            """;

    private static final String ACCOUNT = """
            select p.name, p.subject, t.issuer
            from people_person p
            join people_tenant t on t.id = p.tenant_id
            where p.id = :person
            """;

    private static final String COURSES = """
            select c.title, c.context_id, e.role
            from people_enrolment e
            join people_course c on c.id = e.course_id
            where e.person_id = :person
            order by c.title, c.id
            """;

    private static final String BESIDE = """
            select other.id
            from people_person other
            join people_person me on me.tenant_id = other.tenant_id
            where me.id = :viewer and other.id = :other and other.id <> me.id
              and not exists (select 1 from people_erasure e where e.person_id = other.id and e.begun_at is not null)
            """;

    private static final String NAMED = "select id from people_person where tenant_id = :tenant and subject = :subject";

    private final JdbcClient db;

    RecordPages(JdbcClient db) {
        this.db = db;
    }

    List<Holding> held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "people.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }

    Account account(PersonId person) {
        return db.sql(ACCOUNT)
                .param("person", person.value())
                .query(Account.class)
                .single();
    }

    List<CourseRow> courses(PersonId person) {
        return db.sql(COURSES)
                .param("person", person.value())
                .query(CourseRow.class)
                .list();
    }

    /** Somebody else of the viewer's own platform. */
    Optional<PersonId> beside(Viewer viewer, UUID other) {
        return db.sql(BESIDE)
                .param("viewer", viewer.person().value())
                .param("other", other)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Whom a platform calls so. */
    Optional<PersonId> named(TenantId tenant, String subject) {
        return db.sql(NAMED)
                .param("tenant", tenant.value())
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** A person as their platform told. */
    record Account(@Nullable String name, String subject, String issuer) {}

    /** A course of theirs. */
    record CourseRow(@Nullable String title, String contextId, Role role) {}
}
