package org.secondlook.people;

import java.time.Instant;
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
            select id, name, suspended_at is not null as suspended
            from people_person where tenant_id = :tenant and subject = :subject
            """;

    private static final String ADD_PERSON = """
            insert into people_person (id, tenant_id, subject, name) values (:id, :tenant, :subject, :name)
            on conflict do nothing
            """;

    private static final String RENAME_PERSON = """
            update people_person set name = :name
            where tenant_id = :tenant and subject = :subject and name is distinct from cast(:name as varchar)
            """;

    private static final String FIND_COURSE =
            "select id from people_course where tenant_id = :tenant and context_id = :contextId";

    private static final String ADD_COURSE = """
            insert into people_course (id, tenant_id, context_id, title) values (:id, :tenant, :contextId, :title)
            on conflict do nothing
            """;

    private static final String RENAME_COURSE = """
            update people_course set title = :title
            where tenant_id = :tenant and context_id = :contextId and title is distinct from cast(:title as varchar)
            """;

    private static final String ENROL = """
            insert into people_enrolment (course_id, person_id, role, changed_at)
            values (:course, :person, :role, :now)
            on conflict do nothing
            """;

    private static final String CHANGE_ROLE = """
            update people_enrolment set role = :role, changed_at = :now
            where course_id = :course and person_id = :person and role <> :role
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
        tenant(ADD_TENANT, newcomer.issuer(), newcomer.clientId(), newcomer.deploymentId())
                .param("id", TenantId.next().value())
                .update();
        return findTenant(newcomer.issuer(), newcomer.clientId(), newcomer.deploymentId())
                .orElseThrow();
    }

    private JdbcClient.StatementSpec tenant(String sql, String issuer, String clientId, String deploymentId) {
        return db.sql(sql).param("issuer", issuer).param("clientId", clientId).param("deploymentId", deploymentId);
    }

    KnownPerson keepPerson(TenantId tenant, Newcomer newcomer) {
        person(ADD_PERSON, tenant, newcomer)
                .param("id", PersonId.next().value())
                .param("name", newcomer.name())
                .update();
        person(RENAME_PERSON, tenant, newcomer).param("name", newcomer.name()).update();
        return person(FIND_PERSON, tenant, newcomer).query(KnownPerson.class).single();
    }

    private JdbcClient.StatementSpec person(String sql, TenantId tenant, Newcomer newcomer) {
        return db.sql(sql).param("tenant", tenant.value()).param("subject", newcomer.subject());
    }

    Optional<CourseId> findCourse(TenantId tenant, String contextId) {
        return course(FIND_COURSE, tenant, contextId)
                .query(UUID.class)
                .optional()
                .map(CourseId::new);
    }

    CourseId keepCourse(TenantId tenant, String contextId, @Nullable String title) {
        course(ADD_COURSE, tenant, contextId)
                .param("id", CourseId.next().value())
                .param("title", title)
                .update();
        course(RENAME_COURSE, tenant, contextId).param("title", title).update();
        return findCourse(tenant, contextId).orElseThrow();
    }

    private JdbcClient.StatementSpec course(String sql, TenantId tenant, String contextId) {
        return db.sql(sql).param("tenant", tenant.value()).param("contextId", contextId);
    }

    void enrol(CourseId course, PersonId person, Role role, Instant now) {
        enrolment(ENROL, course, person, role, now).update();
        enrolment(CHANGE_ROLE, course, person, role, now).update();
    }

    private JdbcClient.StatementSpec enrolment(String sql, CourseId course, PersonId person, Role role, Instant now) {
        return db.sql(sql)
                .param("course", course.value())
                .param("person", person.value())
                .param("role", role.name())
                .param("now", Times.bind(now));
    }

    /** A person as the database knows them. */
    record KnownPerson(UUID id, @Nullable String name, boolean suspended) {}
}
