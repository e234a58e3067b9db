package org.secondlook.pairing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the coaches of a course, and for its lead who works with whom: never what for, nor what is shared between them. */
@Repository
class CoursePages {

    private static final String COACHES = """
            select c.person_id, p.name, c.appointed, c.role = 'COACH' as by_role
            from %s c
            join people_person p on p.id = c.person_id
            where c.course_id = :course
            order by p.name, c.person_id
            """.formatted(PairingBounds.COACHES);

    /** What a teacher asks for themself is nobody else's before both have accepted, and why something did not begin is not told at all. */
    private static final String PAIRINGS = """
            select p.id, teacher.name as teacher_name, coach.name as coach_name, p.proposer_id, p.proposed_at,
                case when p.ended_at is not null then 'NOT_NOW'
                    when p.teacher_accepted_at is null or p.coach_accepted_at is null then 'WAITING' else 'RUNNING' end as state,
                greatest(coalesce(p.teacher_accepted_at, p.proposed_at), coalesce(p.coach_accepted_at, p.proposed_at)) as since
            from pairing_pairing p
            join people_person teacher on teacher.id = p.teacher_id
            join people_person coach on coach.id = p.coach_id
            where p.course_id = :course
              and (p.ended_at is null and exists (select 1 from %s b
                    where b.course_id = p.course_id and b.teacher_id = p.teacher_id and b.coach_id = p.coach_id)
                or p.ending = 'NOT_NOW' and p.ended_at > :lately)
              and (p.proposer_id is null or p.proposer_id <> p.teacher_id
                or p.ended_at is null and p.teacher_accepted_at is not null and p.coach_accepted_at is not null)
            order by teacher.name, coach.name, p.id
            """.formatted(PairingBounds.BETWEEN);

    private final JdbcClient db;

    CoursePages(JdbcClient db) {
        this.db = db;
    }

    List<Coach> coaches(CourseId course) {
        return db
                .sql(COACHES)
                .param("course", course.value())
                .query((row, number) -> new Coach(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("appointed"),
                        row.getBoolean("by_role")))
                .list();
    }

    List<CoursePairing> pairings(CourseId course, Instant lately) {
        return db.sql(PAIRINGS)
                .param("course", course.value())
                .param("lately", Times.bind(lately))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::toPairing)
                .toList();
    }

    /** The columns of one pairing. */
    record Row(
            UUID id,
            @Nullable String teacherName,
            @Nullable String coachName,
            @Nullable UUID proposerId,
            OffsetDateTime proposedAt,
            CoursePairing.State state,
            OffsetDateTime since) {

        CoursePairing toPairing() {
            OffsetDateTime day = state == CoursePairing.State.RUNNING ? since : proposedAt;
            return new CoursePairing(
                    new PairingId(id),
                    teacherName,
                    coachName,
                    proposerId == null ? null : new PersonId(proposerId),
                    state,
                    Times.day(day.toInstant()));
        }
    }
}
