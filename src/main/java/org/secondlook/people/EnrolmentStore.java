package org.secondlook.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.lti.RosterService.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what a roster has changed about who is in a course; a launch may change the same at once, and then it stands. */
@Repository
class EnrolmentStore {

    private static final String KNOWN = """
            select p.id, p.subject, p.name, p.test_user, e.role, e.source, e.roster_role, e.left_at is not null as gone
            from people_enrolment e
            join people_person p on p.id = e.person_id
            where e.course_id = :course
            """;

    private static final String ADD_PERSON = """
            insert into people_person (id, tenant_id, subject, name, test_user)
            values (:id, :tenant, :subject, :name, false)
            on conflict do nothing
            """;

    private static final String FIND_PERSON =
            "select id from people_person where tenant_id = :tenant and subject = :subject";

    private static final String ENROL = """
            insert into people_enrolment (course_id, person_id, role, source, roster_role, changed_at)
            values (:course, :person, :role, 'ROSTER', :role, :now)
            on conflict do nothing
            """;

    /** Who has ever launched is called what they were called then, else every launch and every reading would rename them. */
    private static final String RENAME = """
            update people_person set name = :name
            where tenant_id = :tenant and subject = :subject
              and not exists (
                select 1 from people_enrolment e where e.person_id = people_person.id and e.source = 'LAUNCH')
            """;

    private static final String CHANGE = """
            update people_enrolment set role = :role, roster_role = :rosterRole, left_at = null, changed_at = :now
            where course_id = :course and person_id = :person and source = :source
            """;

    private static final String LEAVE = """
            update people_enrolment set left_at = :now
            where course_id = :course and person_id = :person and source = :source and left_at is null
            """;

    private final JdbcClient db;

    EnrolmentStore(JdbcClient db) {
        this.db = db;
    }

    List<Enrolment> known(CourseId course) {
        return db.sql(KNOWN).param("course", course.value()).query(Row.class).list().stream()
                .map(Row::toEnrolment)
                .toList();
    }

    /** The person, who may be known from another course. */
    PersonId keepPerson(UUID tenant, Member member) {
        PersonId fresh = PersonId.next();
        boolean added = named(ADD_PERSON, tenant, member)
                        .param("id", fresh.value())
                        .param("name", member.name())
                        .update()
                == 1;
        return added
                ? fresh
                : new PersonId(
                        named(FIND_PERSON, tenant, member).query(UUID.class).single());
    }

    /** Whether they were not in the course already. */
    boolean enrol(CourseId course, PersonId person, Role role, Instant now) {
        return in(ENROL, course, person, now).param("role", role.name()).update() == 1;
    }

    void rename(UUID tenant, Member member) {
        named(RENAME, tenant, member).param("name", member.name()).update();
    }

    /** Whether it was still so that the roster had a say. */
    boolean change(CourseId course, Enrolment to, Instant now) {
        return in(CHANGE, course, to.person(), now)
                        .param("role", to.role().name())
                        .param(
                                "rosterRole",
                                to.rosterRole() == null ? null : to.rosterRole().name())
                        .param("source", to.source().name())
                        .update()
                == 1;
    }

    /** Whether they were still there. */
    boolean leave(CourseId course, Enrolment enrolment, Instant now) {
        return in(LEAVE, course, enrolment.person(), now)
                        .param("source", enrolment.source().name())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec named(String sql, UUID tenant, Member member) {
        return db.sql(sql).param("tenant", tenant).param("subject", member.subject());
    }

    private JdbcClient.StatementSpec in(String sql, CourseId course, PersonId person, Instant now) {
        return db.sql(sql)
                .param("course", course.value())
                .param("person", person.value())
                .param("now", Times.bind(now));
    }

    /** The columns of one enrolment. */
    record Row(
            UUID id,
            String subject,
            @Nullable String name,
            boolean testUser,
            Role role,
            RoleSource source,
            @Nullable Role rosterRole,
            boolean gone) {

        Enrolment toEnrolment() {
            return new Enrolment(new PersonId(id), subject, name, testUser, role, source, rosterRole, gone);
        }
    }
}
