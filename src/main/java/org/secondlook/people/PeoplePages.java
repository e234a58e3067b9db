package org.secondlook.people;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.WayBack;
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

    private static final String COLLEAGUES = """
            select p.id, p.name, e.source
            from people_enrolment e
            join people_person p on p.id = e.person_id
            where e.course_id = :course and e.role in ('TEACHER', 'COACH', 'PD_LEAD') and e.left_at is null
              and p.suspended_at is null and not p.test_user and p.id <> :self and p.name is not null
              and (p.id = cast(:one as uuid) or position(lower(cast(:sought as varchar)) in lower(p.name)) > 0)
            order by case when p.id = cast(:one as uuid) then 0 else 1 end, p.name, p.id
            limit :most
            """;

    private static final String ADVISERS = """
            select p.id, p.name, e.source
            from people_enrolment e
            join people_person p on p.id = e.person_id
            where e.course_id = :course and e.role in ('LIBRARY_EDITOR', 'COACH', 'PD_LEAD') and e.left_at is null
              and p.suspended_at is null and not p.test_user and p.id <> :self and p.name is not null
            order by p.name, p.id
            limit :most
            """;

    private static final String TEACHER = """
            select p.id
            from people_enrolment e
            join people_person p on p.id = e.person_id
            join people_course c on c.id = e.course_id
            where c.tenant_id = :tenant and c.context_id = :context and p.subject = :subject
              and e.role = 'TEACHER' and e.left_at is null and p.suspended_at is null and not p.test_user
            """;

    private static final String WAY_BACK = """
            select s.return_url, c.title
            from people_session s
            left join people_course c on c.id = s.course_id
            where s.id = :session and s.return_url is not null
            """;

    private static final String NEWEST_ROSTER = """
            select r.address
            from people_roster r
            join people_course c on c.id = r.course_id
            join people_tenant t on t.id = c.tenant_id
            where t.issuer = :issuer and t.client_id = :clientId
            order by r.tried_at desc nulls last, r.course_id desc
            limit 1
            """;

    private static final String NAME = "select name from people_person where id = :person and name is not null";

    private static final String SCHOOL = "select tenant_id from people_person where id = :person";

    private final JdbcClient db;

    PeoplePages(JdbcClient db) {
        this.db = db;
    }

    Optional<String> name(PersonId person) {
        return db.sql(NAME).param("person", person.value()).query(String.class).optional();
    }

    TenantId school(PersonId person) {
        return new TenantId(
                db.sql(SCHOOL).param("person", person.value()).query(UUID.class).single());
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

    Optional<URI> newestRoster(String issuer, String clientId) {
        return db.sql(NEWEST_ROSTER)
                .param("issuer", issuer)
                .param("clientId", clientId)
                .query(String.class)
                .optional()
                .map(URI::create);
    }

    List<People.Member> teachers(CourseId course) {
        return members(db.sql(TEACHERS).param("course", course.value()));
    }

    /**
     * Those of a course who have a practice, but for one of them.
     *
     * @param sought is in their names, in capitals or not
     * @param one who comes first, whatever is sought
     */
    List<People.Member> colleagues(CourseId course, PersonId self, String sought, @Nullable PersonId one, int most) {
        return members(db.sql(COLLEAGUES)
                .param("course", course.value())
                .param("self", self.value())
                .param("sought", sought)
                .param("one", one == null ? null : one.value())
                .param("most", most));
    }

    /** Those of a course whose role lets them answer for what the whole school sees, but for one of them. */
    List<People.Member> advisers(CourseId course, PersonId self, int most) {
        return members(db.sql(ADVISERS)
                .param("course", course.value())
                .param("self", self.value())
                .param("most", most));
    }

    private static List<People.Member> members(JdbcClient.StatementSpec asked) {
        return asked.query(MemberRow.class).list().stream()
                .map(MemberRow::toMember)
                .toList();
    }

    Optional<PersonId> teacher(TenantId tenant, String contextId, String subject) {
        return db.sql(TEACHER)
                .param("tenant", tenant.value())
                .param("context", contextId)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    Optional<WayBack> wayBack(SessionId session) {
        return db.sql(WAY_BACK)
                .param("session", session.value())
                .query((row, index) -> new WayBack(URI.create(row.getString(1)), row.getString(2)))
                .optional();
    }

    /** The columns of one member. */
    record MemberRow(UUID id, @Nullable String name, RoleSource source) {

        People.Member toMember() {
            return new People.Member(new PersonId(id), name, source == RoleSource.LAUNCH);
        }
    }
}
