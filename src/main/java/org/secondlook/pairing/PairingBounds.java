package org.secondlook.pairing;

/** Who may be what in a pairing, as SQL: a platform's roles bound it, and a lead's appointment makes somebody a coach within them. */
final class PairingBounds {

    /** Those of a course who have a practice of their own there: none has left, is kept out or is made up. */
    static final String PRESENT = """
            select e.course_id, e.person_id, e.role
            from people_enrolment e
            join people_person h on h.id = e.person_id
            where e.left_at is null and e.role in ('TEACHER', 'COACH', 'PD_LEAD') and h.suspended_at is null and not h.test_user
            """;

    /** Coaches: {@code course_id}, {@code person_id} and whether they are {@code appointed}. */
    static final String COACHES = """
            (select p.course_id, p.person_id, a.person_id is not null as appointed, p.role
            from (%s) p
            left join pairing_coach a on a.course_id = p.course_id and a.person_id = p.person_id
            where p.role = 'COACH' or a.person_id is not null)
            """.formatted(PRESENT);

    /** Every two of a course who may work together: {@code course_id}, {@code teacher_id}, {@code coach_id}. */
    static final String BETWEEN = """
            (select t.course_id, t.person_id as teacher_id, c.person_id as coach_id
            from (%s) t
            join %s c on c.course_id = t.course_id and c.person_id <> t.person_id)
            """.formatted(PRESENT, COACHES);

    private PairingBounds() {}
}
