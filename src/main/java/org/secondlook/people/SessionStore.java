package org.secondlook.people;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Keeps sessions: one row a launch, whose id, made from its nonce, makes the launch good for one use. */
@Repository
class SessionStore {

    /** Opens a session for somebody of whom nothing has changed since they were last here: the usual launch. */
    private static final String OPEN_FOR_KNOWN = """
            insert into people_session (id, browser_hash, person_id, course_id, role, administrator, resource_link,
                frame_origins, return_url, locale, opened_at, seen_at, ends_at)
            select cast(:id as uuid), :browserHash, p.id, c.id, :role, :administrator, :resourceLink,
                :frameOrigins, cast(:returnUrl as varchar), :locale, cast(:openedAt as timestamp with time zone),
                cast(:openedAt as timestamp with time zone), cast(:endsAt as timestamp with time zone)
            from people_tenant t
            join people_person p on p.tenant_id = t.id and p.subject = :subject
            left join people_course c on c.tenant_id = t.id and c.context_id = cast(:contextId as varchar)
            left join people_enrolment e on e.course_id = c.id and e.person_id = p.id
            where t.issuer = :issuer and t.client_id = :clientId and t.deployment_id = :deploymentId
              and p.suspended_at is null
              and not exists (select 1 from people_erasure x where x.person_id = p.id and x.withdrawn_at is null)
              and p.test_user = :testUser
              and p.name is not distinct from cast(:name as varchar)
              and (cast(:contextId as varchar) is null
                or (e.role = :role and e.source = 'LAUNCH' and e.left_at is null
                  and c.title is not distinct from cast(:courseTitle as varchar)))
            on conflict do nothing
            """;

    private static final String OPEN = """
            insert into people_session (id, browser_hash, person_id, course_id, role, administrator, resource_link,
                frame_origins, return_url, locale, opened_at, seen_at, ends_at)
            values (:id, :browserHash, :person, :course, :role, :administrator, :resourceLink,
                :frameOrigins, :returnUrl, :locale, :openedAt, :openedAt, :endsAt)
            on conflict do nothing
            """;

    private static final String FIND = """
            select s.id, s.person_id, s.course_id, coalesce(e.role, s.role) as role, s.administrator,
                p.name, s.resource_link, s.locale, s.browser_hash, s.frame_origins, s.seen_at, s.ends_at
            from people_session s
            join people_person p on p.id = s.person_id
            left join people_enrolment e on e.course_id = s.course_id and e.person_id = s.person_id
            where s.id = :id and p.suspended_at is null
            """;

    private static final String SEEN = "update people_session set seen_at = :now where id = :id and seen_at < :now";

    private static final String SINCE = """
            select distinct person_id from people_session where course_id = :course and opened_at >= :since
            """;

    private static final String TELL = """
            insert into people_session_ending (session_id, ended_at)
            select id, cast(:now as timestamp with time zone) from people_session
            """;

    private static final String END = "update people_session set ends_at = :now ";

    private static final String OF_ONE = """
            where course_id = :course and person_id = :person and opened_at < :now and ends_at > :now
            """;

    private static final String OF_ALL = """
            where ends_at > :now and person_id in (
                select p.id from people_person p
                join people_tenant t on t.id = p.tenant_id
                where t.issuer = :issuer and t.client_id = :clientId
                  and (cast(:deployment as varchar) is null or t.deployment_id = :deployment))
            """;

    private static final String LOST = """
            select session_id as id from people_session_ending where ended_at >= :since
            union
            select id from people_person where suspended_at >= :since
            """;

    private static final String DELETE_ENDED = "delete from people_session where ends_at < :before";

    private static final String DELETE_ENDINGS = "delete from people_session_ending where ended_at < :before";

    private final JdbcClient db;

    SessionStore(JdbcClient db) {
        this.db = db;
    }

    /** The opened session; if there is none, the launch is a replay, or something about the person is new. */
    Optional<Session> openForKnown(SessionOpening opening, Newcomer newcomer) {
        var found = new GeneratedKeyHolder();
        statement(OPEN_FOR_KNOWN, opening, newcomer)
                .param("issuer", newcomer.issuer())
                .param("clientId", newcomer.clientId())
                .param("deploymentId", newcomer.deploymentId())
                .param("subject", newcomer.subject())
                .param("name", newcomer.name())
                .param("testUser", newcomer.testUser())
                .param("contextId", newcomer.contextId())
                .param("courseTitle", newcomer.courseTitle())
                .update(found, "person_id", "course_id");
        return Optional.ofNullable(found.getKeys())
                .map(ids -> Session.opened(
                        opening,
                        newcomer,
                        new PersonId((UUID) Objects.requireNonNull(ids.get("person_id"))),
                        ids.get("course_id") instanceof UUID course ? new CourseId(course) : null));
    }

    /** Whether the session was opened; if not, the launch is a replay. */
    boolean open(SessionOpening opening, Newcomer newcomer, PersonId person, @Nullable CourseId course) {
        return statement(OPEN, opening, newcomer)
                        .param("person", person.value())
                        .param("course", course == null ? null : course.value())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec statement(String sql, SessionOpening opening, Newcomer newcomer) {
        return db.sql(sql)
                .param("id", opening.id().value())
                .param("browserHash", opening.browserHash())
                .param("openedAt", Times.bind(opening.at()))
                .param("endsAt", Times.bind(opening.endsAt()))
                .param("role", newcomer.role().name())
                .param("administrator", newcomer.administrator())
                .param("resourceLink", newcomer.resourceLink())
                .param("frameOrigins", newcomer.frameOrigins())
                .param(
                        "returnUrl",
                        newcomer.returnUrl() == null
                                ? null
                                : newcomer.returnUrl().toString())
                .param("locale", newcomer.locale());
    }

    /** The session, whoever asks and whether or not it has ended; empty too when the person is suspended. */
    Optional<Session> find(SessionId id) {
        return db.sql(FIND)
                .param("id", id.value())
                .query(Session.Row.class)
                .optional()
                .map(Session.Row::toSession);
    }

    void seen(SessionId id, Instant now) {
        db.sql(SEEN).param("id", id.value()).param("now", Times.bind(now)).update();
    }

    /** Who has entered a course since a time. */
    Set<PersonId> enteredSince(Instant time, CourseId course) {
        return db
                .sql(SINCE)
                .param("course", course.value())
                .param("since", Times.bind(time))
                .query(UUID.class)
                .set()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** Ends the open sessions of somebody in a course. */
    void end(CourseId course, PersonId person, Instant now) {
        for (String step : List.of(TELL, END)) {
            db.sql(step + OF_ONE)
                    .param("course", course.value())
                    .param("person", person.value())
                    .param("now", Times.bind(now))
                    .update();
        }
    }

    /** Ends the open sessions of a registration; with a deployment, of that one alone. They stay, for their launches are used. */
    void endAll(String issuer, String clientId, @Nullable String deployment, Instant now) {
        for (String step : List.of(TELL, END)) {
            db.sql(step + OF_ALL)
                    .param("issuer", issuer)
                    .param("clientId", clientId)
                    .param("deployment", deployment)
                    .param("now", Times.bind(now))
                    .update();
        }
    }

    /** Sessions that were ended, and people who were shut out, since a time. */
    Set<UUID> lostSince(Instant time) {
        return db.sql(LOST).param("since", Times.bind(time)).query(UUID.class).set();
    }

    int deleteEndedBefore(Instant before) {
        db.sql(DELETE_ENDINGS).param("before", Times.bind(before)).update();
        return db.sql(DELETE_ENDED).param("before", Times.bind(before)).update();
    }
}
