package org.secondlook.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what a launch has changed about persons, courses and enrolments; two nodes may write the same at once. */
@Repository
class PeopleStore {

    private static final String FIND_TENANT = """
            select id from people_tenant
            where issuer = :issuer and client_id = :clientId and deployment_id = :deploymentId
            """;

    private static final String ADD_TENANT = """
            insert into people_tenant (id, issuer, client_id, deployment_id)
            values (:id, :issuer, :clientId, :deploymentId)
            on conflict do nothing
            """;

    private static final String FIND_PERSON = """
            select id, name, test_user, suspended_at is not null as suspended,
                exists (select 1 from people_erasure e where e.person_id = people_person.id and e.withdrawn_at is null)
                    as erasure_waits
            from people_person where tenant_id = :tenant and subject = :subject
            """;

    private static final String ADD_PERSON = """
            insert into people_person (id, tenant_id, subject, name, test_user)
            values (:id, :tenant, :subject, :name, :testUser)
            on conflict do nothing
            """;

    private static final String CHANGE_PERSON = """
            update people_person set name = :name, test_user = :testUser
            where tenant_id = :tenant and subject = :subject
              and (name is distinct from cast(:name as varchar) or test_user <> :testUser)
            """;

    private static final String HOLD = "select id from people_person where id = :person for update";

    private static final String PRESENT = "select id from people_person where id in (:ids)";

    /** What is left says that a launch was used, until it could not be used again anyhow. */
    private static final String FORGET_SESSIONS = """
            update people_session
            set person_id = null, course_id = null, browser_hash = '', resource_link = '', frame_origins = '', locale = 'en'
            where person_id = :person
            """;

    private static final String FORGET_ENROLMENTS = "delete from people_enrolment where person_id = :person";

    private static final String DELETE = "delete from people_person where id = :person";

    private static final String FIND_COURSE =
            "select id, title from people_course where tenant_id = :tenant and context_id = :contextId";

    private static final String ADD_COURSE = """
            insert into people_course (id, tenant_id, context_id, title) values (:id, :tenant, :contextId, :title)
            on conflict do nothing
            """;

    private static final String RENAME_COURSE = """
            update people_course set title = :title
            where tenant_id = :tenant and context_id = :contextId and title is distinct from cast(:title as varchar)
            """;

    private static final String FIND_ENROLMENT = """
            select role, source, left_at is not null as gone
            from people_enrolment where course_id = :course and person_id = :person
            """;

    private static final String ENROL = """
            insert into people_enrolment (course_id, person_id, role, source, changed_at)
            values (:course, :person, :role, 'LAUNCH', :now)
            on conflict do nothing
            """;

    private static final String CHANGE_ENROLMENT = """
            update people_enrolment set role = :role, source = 'LAUNCH', left_at = null, changed_at = :now
            where course_id = :course and person_id = :person
              and (role <> :role or source <> 'LAUNCH' or left_at is not null)
            """;

    private final JdbcClient db;

    PeopleStore(JdbcClient db) {
        this.db = db;
    }

    Optional<TenantId> findTenant(String issuer, String clientId, String deploymentId) {
        return tenant(FIND_TENANT, issuer, clientId, deploymentId)
                .query(UUID.class)
                .optional()
                .map(TenantId::new);
    }

    TenantId keepTenant(Newcomer newcomer) {
        return findTenant(newcomer).orElseGet(() -> addTenant(newcomer));
    }

    private Optional<TenantId> findTenant(Newcomer newcomer) {
        return findTenant(newcomer.issuer(), newcomer.clientId(), newcomer.deploymentId());
    }

    private TenantId addTenant(Newcomer newcomer) {
        tenant(ADD_TENANT, newcomer.issuer(), newcomer.clientId(), newcomer.deploymentId())
                .param("id", TenantId.next().value())
                .update();
        return findTenant(newcomer).orElseThrow();
    }

    private JdbcClient.StatementSpec tenant(String sql, String issuer, String clientId, String deploymentId) {
        return db.sql(sql).param("issuer", issuer).param("clientId", clientId).param("deploymentId", deploymentId);
    }

    KnownPerson keepPerson(TenantId tenant, Newcomer newcomer) {
        KnownPerson person = findPerson(tenant, newcomer).orElseGet(() -> addPerson(tenant, newcomer));
        if (!Objects.equals(person.name(), newcomer.name()) || person.testUser() != newcomer.testUser()) {
            described(CHANGE_PERSON, tenant, newcomer).update();
        }
        return person;
    }

    Optional<PersonId> findPerson(TenantId tenant, String subject) {
        return db.sql(FIND_PERSON)
                .param("tenant", tenant.value())
                .param("subject", subject)
                .query(KnownPerson.class)
                .optional()
                .map(person -> new PersonId(person.id()));
    }

    private Optional<KnownPerson> findPerson(TenantId tenant, Newcomer newcomer) {
        return person(FIND_PERSON, tenant, newcomer).query(KnownPerson.class).optional();
    }

    private KnownPerson addPerson(TenantId tenant, Newcomer newcomer) {
        described(ADD_PERSON, tenant, newcomer)
                .param("id", PersonId.next().value())
                .update();
        return findPerson(tenant, newcomer).orElseThrow();
    }

    private JdbcClient.StatementSpec described(String sql, TenantId tenant, Newcomer newcomer) {
        return person(sql, tenant, newcomer).param("name", newcomer.name()).param("testUser", newcomer.testUser());
    }

    private JdbcClient.StatementSpec person(String sql, TenantId tenant, Newcomer newcomer) {
        return db.sql(sql).param("tenant", tenant.value()).param("subject", newcomer.subject());
    }

    void hold(PersonId person) {
        db.sql(HOLD).param("person", person.value()).query(UUID.class).single();
    }

    /** Those of some hundred who are there. */
    List<PersonId> present(Collection<UUID> ids) {
        return db.sql(PRESENT).param("ids", ids).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    /** Takes away everything but the person themself, to whom others may still refer. */
    void forget(PersonId person) {
        db.sql(FORGET_SESSIONS).param("person", person.value()).update();
        db.sql(FORGET_ENROLMENTS).param("person", person.value()).update();
    }

    void delete(PersonId person) {
        int rows = db.sql(DELETE).param("person", person.value()).update();
        if (rows != 1) {
            throw new IllegalStateException(rows + " rows deleted for person " + person);
        }
    }

    Optional<CourseId> findCourse(TenantId tenant, String contextId) {
        return findKnownCourse(tenant, contextId).map(course -> new CourseId(course.id()));
    }

    private Optional<KnownCourse> findKnownCourse(TenantId tenant, String contextId) {
        return course(FIND_COURSE, tenant, contextId).query(KnownCourse.class).optional();
    }

    /** The course, as it is called already if it is there. */
    CourseId findOrAddCourse(TenantId tenant, String contextId, @Nullable String title) {
        return new CourseId(findKnownCourse(tenant, contextId)
                .orElseGet(() -> addCourse(tenant, contextId, title))
                .id());
    }

    CourseId keepCourse(TenantId tenant, String contextId, @Nullable String title) {
        KnownCourse course = findKnownCourse(tenant, contextId).orElseGet(() -> addCourse(tenant, contextId, title));
        if (!Objects.equals(course.title(), title)) {
            course(RENAME_COURSE, tenant, contextId).param("title", title).update();
        }
        return new CourseId(course.id());
    }

    private KnownCourse addCourse(TenantId tenant, String contextId, @Nullable String title) {
        course(ADD_COURSE, tenant, contextId)
                .param("id", CourseId.next().value())
                .param("title", title)
                .update();
        return findKnownCourse(tenant, contextId).orElseThrow();
    }

    private JdbcClient.StatementSpec course(String sql, TenantId tenant, String contextId) {
        return db.sql(sql).param("tenant", tenant.value()).param("contextId", contextId);
    }

    /**
     * Enrols somebody as their launch says, which nothing that a roster says outweighs. Answers whether they were in the course
     * already, in another role, by the roster's word alone, or as somebody who had left.
     */
    boolean enrol(CourseId course, PersonId person, Role role, Instant now) {
        Optional<KnownEnrolment> known = findEnrolment(course, person);
        if (known.isPresent()) {
            return !known.get().isAsLaunched(role) && write(CHANGE_ENROLMENT, course, person, role, now);
        }
        return !write(ENROL, course, person, role, now) && write(CHANGE_ENROLMENT, course, person, role, now);
    }

    private Optional<KnownEnrolment> findEnrolment(CourseId course, PersonId person) {
        return enrolment(FIND_ENROLMENT, course, person)
                .query(KnownEnrolment.class)
                .optional();
    }

    private boolean write(String sql, CourseId course, PersonId person, Role role, Instant now) {
        return enrolment(sql, course, person)
                        .param("role", role.name())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec enrolment(String sql, CourseId course, PersonId person) {
        return db.sql(sql).param("course", course.value()).param("person", person.value());
    }

    /** A person as the database knows them. */
    record KnownPerson(UUID id, @Nullable String name, boolean testUser, boolean suspended, boolean erasureWaits) {}

    /** A course as the database knows it. */
    record KnownCourse(UUID id, @Nullable String title) {}

    /** An enrolment as the database knows it. */
    record KnownEnrolment(Role role, RoleSource source, boolean gone) {

        boolean isAsLaunched(Role launched) {
            return role == launched && source == RoleSource.LAUNCH && !gone;
        }
    }
}
