package org.secondlook.pairing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is kept about somebody here, in every course. */
@Repository
class HeldPages {

    private static final String HELD = """
            select 'pairings' as kind, count(*) as amount, min(proposed_at) as since
            from pairing_pairing where teacher_id = :person or coach_id = :person
            union all
            select 'proposals', count(*), min(proposed_at)
            from pairing_pairing
            where proposer_id = :person and coalesce(teacher_id <> :person, true) and coalesce(coach_id <> :person, true)
            union all
            select 'appointments', count(*), min(appointed_at)
            from pairing_coach where person_id = :person or appointer_id = :person
            """;

    private static final String PAIRINGS = """
            select p.teacher_id, case when p.teacher_id = :person then coach.name else teacher.name end as name,
                p.proposed_at, p.ended_at,
                case when p.teacher_id = :person then p.teacher_accepted_at else p.coach_accepted_at end as accepted_at
            from pairing_pairing p
            left join people_person teacher on teacher.id = p.teacher_id
            left join people_person coach on coach.id = p.coach_id
            where p.teacher_id = :person or p.coach_id = :person
            order by p.proposed_at, p.id
            """;

    private static final String APPOINTED = """
            select a.appointed_at, course.title
            from pairing_coach a
            join people_course course on course.id = a.course_id
            where a.person_id = :person
            order by a.appointed_at, a.course_id
            """;

    private final JdbcClient db;

    HeldPages(JdbcClient db) {
        this.db = db;
    }

    List<Holding> held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "pairing.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }

    List<Kept> pairings(PersonId person) {
        return db.sql(PAIRINGS)
                .param("person", person.value())
                .query((row, index) -> new Kept(
                        person.value().equals(row.getObject("teacher_id", UUID.class)),
                        row.getString("name"),
                        Times.day(row.getObject("proposed_at", OffsetDateTime.class).toInstant()),
                        day(row.getObject("accepted_at", OffsetDateTime.class)),
                        day(row.getObject("ended_at", OffsetDateTime.class))))
                .list();
    }

    List<Appointment> appointments(PersonId person) {
        return db.sql(APPOINTED)
                .param("person", person.value())
                .query((row, index) -> new Appointment(
                        row.getString("title"),
                        Times.day(row.getObject("appointed_at", OffsetDateTime.class).toInstant())))
                .list();
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime time) {
        return time == null ? null : Times.day(time.toInstant());
    }

    /**
     * A pairing of somebody's, begun or not.
     *
     * @param asTeacher whether they are the teacher in it, or the coach
     * @param name of the other
     * @param acceptedOn when they accepted it themself
     */
    record Kept(
            boolean asTeacher,
            @Nullable String name,
            LocalDate proposedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate endedOn) {}

    /** That somebody was made a coach in a course. */
    record Appointment(@Nullable String course, LocalDate day) {}
}
