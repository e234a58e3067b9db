package org.secondlook.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads persons for the floors above. */
@Repository
class PeoplePages {

    private static final String ACCOUNT = """
            select t.issuer, t.client_id, p.subject
            from people_person p
            join people_tenant t on t.id = p.tenant_id
            where p.id = :person
              and not exists (select 1 from people_erasure e where e.person_id = p.id and e.begun_at is not null)
            """;

    private static final String PROVENANCE = """
            select t.issuer, t.client_id, t.deployment_id, p.subject, c.context_id
            from people_person p
            join people_tenant t on t.id = p.tenant_id
            left join people_course c on c.id = cast(:course as uuid)
            where p.id = :person
            """;

    private static final String TEACHERS = """
            select p.id, p.name, e.source
            from people_enrolment e
            join people_person p on p.id = e.person_id
            where e.course_id = :course and e.role = 'TEACHER' and e.left_at is null
              and p.suspended_at is null and not p.test_user
            order by p.name, p.id
            """;

    private final JdbcClient db;

    PeoplePages(JdbcClient db) {
        this.db = db;
    }

    Optional<People.Account> account(PersonId person) {
        return db.sql(ACCOUNT)
                .param("person", person.value())
                .query(People.Account.class)
                .optional();
    }

    People.Provenance provenance(PersonId person, @Nullable CourseId course) {
        return db.sql(PROVENANCE)
                .param("person", person.value())
                .param("course", course == null ? null : course.value())
                .query(People.Provenance.class)
                .single();
    }

    List<People.Member> teachers(CourseId course) {
        return db.sql(TEACHERS).param("course", course.value()).query(MemberRow.class).list().stream()
                .map(MemberRow::toMember)
                .toList();
    }

    /** The columns of one member. */
    record MemberRow(UUID id, @Nullable String name, RoleSource source) {

        People.Member toMember() {
            return new People.Member(new PersonId(id), name, source == RoleSource.LAUNCH);
        }
    }
}
