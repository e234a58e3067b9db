package org.secondlook.sharing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes which audiences there are, and who belongs to them. */
@Repository
class AudienceStore {

    private static final String OPEN =
            "insert into sharing_audience (id, kind, course_id, title) values (:id, :kind, :course, :title)";

    private static final String HOLD = "select id from sharing_audience where id = :id for update";

    /** Nobody joins what has ended. */
    private static final String JOIN = """
            insert into sharing_member (audience_id, person_id, joined_at, part)
            select id, cast(:person as uuid), cast(:now as timestamp with time zone), cast(:part as varchar(20))
            from sharing_audience where id = :id and ended_at is null
            on conflict do nothing
            """;

    private static final String LEAVE = "delete from sharing_member where audience_id = :id and person_id = :person";

    private static final String PAUSE = "delete from sharing_member where audience_id = :id and person_id <> :person";

    private static final String LEAVE_ALL = "delete from sharing_member where person_id = :person";

    private static final String END = "update sharing_audience set ended_at = :now where id = :id and ended_at is null";

    private static final String REVOKE = """
            update sharing_share set revoked_at = :now, asked_at = null where audience_id = :id and revoked_at is null
            """;

    private static final String REVOKE_OF = REVOKE + "and owner_id = :person";

    private static final String SUBJECTS =
            "select distinct subject_id from sharing_share where audience_id = :id and revoked_at is null";

    private static final String SHARED = "select count(*) from sharing_share where audience_id = :id";

    /** To which somebody belongs who is in its course with a practice of their own. */
    private static final String OF = """
            select audience.id, audience.kind, case when audience.title = '' then called.name else audience.title end as title,
                other.part
            from sharing_audience audience
            join sharing_member member on member.audience_id = audience.id
            join people_enrolment giving on giving.course_id = audience.course_id and giving.person_id = member.person_id
            join people_person giver on giver.id = member.person_id
            left join sharing_member other
                on audience.title = '' and other.audience_id = audience.id and other.person_id <> member.person_id
            left join people_person called on called.id = other.person_id
            where member.person_id = :person and audience.course_id = :course and audience.ended_at is null
              and giving.left_at is null and giving.role in ('TEACHER', 'COACH', 'PD_LEAD')
              and giver.suspended_at is null and not giver.test_user
            order by audience.title, called.name, audience.id
            """;

    private final JdbcClient db;

    AudienceStore(JdbcClient db) {
        this.db = db;
    }

    void open(Audience audience, String title, CourseId course) {
        db.sql(OPEN)
                .param("id", audience.id())
                .param("kind", audience.kind().name())
                .param("course", course.value())
                .param("title", title)
                .update();
    }

    void hold(Audience audience) {
        db.sql(HOLD).param("id", audience.id()).query(UUID.class).list();
    }

    void join(Audience audience, PersonId person, @Nullable String part, Instant now) {
        about(JOIN, audience, person)
                .param("part", part)
                .param("now", Times.bind(now))
                .update();
    }

    void leave(Audience audience, PersonId person) {
        about(LEAVE, audience, person).update();
    }

    void pause(Audience audience, PersonId except) {
        about(PAUSE, audience, except).update();
    }

    void end(Audience audience, Instant now) {
        for (String sql : List.of(END, REVOKE)) {
            db.sql(sql).param("id", audience.id()).param("now", Times.bind(now)).update();
        }
    }

    void revokeOf(Audience audience, PersonId owner, Instant now) {
        about(REVOKE_OF, audience, owner).param("now", Times.bind(now)).update();
    }

    List<UUID> subjects(Audience audience) {
        return db.sql(SUBJECTS).param("id", audience.id()).query(UUID.class).list();
    }

    boolean hasBegun(Audience audience) {
        return db.sql(SHARED).param("id", audience.id()).query(Long.class).single() > 0;
    }

    List<Audiences.Named> of(PersonId person, CourseId course) {
        return db.sql(OF)
                .param("person", person.value())
                .param("course", course.value())
                .query((row, number) -> new Audiences.Named(
                        new Audience(Audience.Kind.valueOf(row.getString("kind")), row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getString("part")))
                .list();
    }

    void forget(PersonId person) {
        db.sql(LEAVE_ALL).param("person", person.value()).update();
    }

    private JdbcClient.StatementSpec about(String sql, Audience audience, PersonId person) {
        return db.sql(sql).param("id", audience.id()).param("person", person.value());
    }
}
