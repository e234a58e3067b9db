package org.secondlook.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads pairings for the two of each, in launches of their course, and for nobody else. */
@Repository
class PairingPages {

    private static final String COLUMNS = """
            select p.id, p.course_id, p.teacher_id, p.coach_id, teacher.name as teacher_name, coach.name as coach_name,
                p.proposer_id, p.proposed_at, p.teacher_accepted_at, p.coach_accepted_at, course.title as course_title
            from pairing_pairing p
            join people_course course on course.id = p.course_id
            join %s b on b.course_id = p.course_id and b.teacher_id = p.teacher_id and b.coach_id = p.coach_id
            join people_person teacher on teacher.id = p.teacher_id
            join people_person coach on coach.id = p.coach_id
            where p.ended_at is null
            """.formatted(PairingBounds.BETWEEN);

    private static final String OF_VIEWER = COLUMNS + """
            and p.course_id = cast(:course as uuid) and (p.teacher_id = :person or p.coach_id = :person)
            """;

    private static final String BEGUN = "and p.teacher_accepted_at is not null and p.coach_accepted_at is not null ";

    private static final String WAITING = "and (p.teacher_accepted_at is null or p.coach_accepted_at is null) ";

    private static final String ONE = "and p.id = :id";

    private static final String IN_ORDER = "order by p.proposed_at, p.id";

    /** Elsewhere: the viewer is told that there is something, and finds it by a launch of that course. */
    private static final String ELSEWHERE = COLUMNS + """
            and p.course_id <> cast(:course as uuid) and (p.teacher_id = :person or p.coach_id = :person)
            """ + BEGUN + IN_ORDER;

    /** What began and is over; and what did not begin, for who had said yes. */
    private static final String PAST = """
            select p.ending, p.ended_at, case when p.teacher_id = :person then coach.name else teacher.name end as name
            from pairing_pairing p
            left join people_person teacher on teacher.id = p.teacher_id
            left join people_person coach on coach.id = p.coach_id
            where p.course_id = cast(:course as uuid) and p.ended_at > :lately
              and (p.ending in ('OVER', 'APART') and p.teacher_accepted_at is not null and p.coach_accepted_at is not null
                    and (p.teacher_id = :person or p.coach_id = :person)
                or p.ending = 'NOT_NOW' and (p.teacher_id = :person and p.teacher_accepted_at is not null
                    or p.coach_id = :person and p.coach_accepted_at is not null))
            order by p.ended_at desc, p.id desc
            """;

    private final JdbcClient db;

    PairingPages(JdbcClient db) {
        this.db = db;
    }

    /** The pairing, if it goes on and the viewer is one of the two. */
    Optional<Pairing> find(PairingId id, Viewer viewer) {
        return asked(OF_VIEWER + BEGUN + ONE, viewer).param("id", id.value()).query(Row.class).list().stream()
                .findFirst()
                .map(Row::toPairing);
    }

    /** Those of the viewer that go on. */
    List<Pairing> of(Viewer viewer) {
        return asked(OF_VIEWER + BEGUN + IN_ORDER, viewer).query(Row.class).list().stream()
                .map(Row::toPairing)
                .toList();
    }

    /** What waits, if the viewer is one of the two. */
    Optional<Proposal> proposal(PairingId id, Viewer viewer) {
        return asked(OF_VIEWER + WAITING + ONE, viewer).param("id", id.value()).query(Row.class).list().stream()
                .findFirst()
                .map(Row::toProposal);
    }

    /** What waits of those in which the viewer is one of the two. */
    List<Proposal> proposals(Viewer viewer) {
        return asked(OF_VIEWER + WAITING + IN_ORDER, viewer).query(Row.class).list().stream()
                .map(Row::toProposal)
                .toList();
    }

    /** What the viewer has in other courses, to which they still belong. */
    List<Elsewhere> elsewhere(Viewer viewer) {
        return asked(ELSEWHERE, viewer).query(Row.class).list().stream()
                .map(row -> new Elsewhere(row.courseTitle(), row.toPairing().nameBeside(viewer.person())))
                .toList();
    }

    /** What the viewer had, and what was not to be, since a time; the newest first. */
    List<Past> past(Viewer viewer, Instant lately) {
        return asked(PAST, viewer)
                .param("lately", Times.bind(lately))
                .query((row, number) -> new Past(
                        row.getString("name"),
                        Ending.valueOf(row.getString("ending")),
                        Times.day(row.getObject("ended_at", OffsetDateTime.class).toInstant())))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Viewer viewer) {
        CourseId course = viewer.course();
        return db.sql(sql)
                .param("person", viewer.person().value())
                .param("course", course == null ? null : course.value());
    }

    /**
     * That the viewer has a pairing in another course.
     *
     * @param course what it is called; null when the platform does not say
     * @param name of the other
     */
    record Elsewhere(@Nullable String course, @Nullable String name) {}

    /**
     * A pairing that is over, or was not to be.
     *
     * @param name of the other; null once they are gone
     */
    record Past(@Nullable String name, Ending ending, LocalDate day) {}

    /** The columns of one pairing. */
    record Row(
            UUID id,
            UUID courseId,
            UUID teacherId,
            UUID coachId,
            @Nullable String teacherName,
            @Nullable String coachName,
            @Nullable UUID proposerId,
            OffsetDateTime proposedAt,
            @Nullable OffsetDateTime teacherAcceptedAt,
            @Nullable OffsetDateTime coachAcceptedAt,
            @Nullable String courseTitle) {

        Pairing toPairing() {
            if (teacherAcceptedAt == null || coachAcceptedAt == null) {
                throw new IllegalStateException("not accepted by both: " + id);
            }
            OffsetDateTime later = teacherAcceptedAt.isAfter(coachAcceptedAt) ? teacherAcceptedAt : coachAcceptedAt;
            return new Pairing(
                    new PairingId(id),
                    new CourseId(courseId),
                    new PersonId(teacherId),
                    new PersonId(coachId),
                    teacherName,
                    coachName,
                    later.toInstant());
        }

        Proposal toProposal() {
            return new Proposal(
                    new PairingId(id),
                    new Pair(new PersonId(teacherId), new PersonId(coachId)),
                    teacherName,
                    coachName,
                    proposerId == null ? null : new PersonId(proposerId),
                    proposedAt.toInstant(),
                    teacherAcceptedAt != null,
                    coachAcceptedAt != null);
        }
    }
}
