package org.secondlook.design;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.library.MechanismGroup;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads programmes whole, each with its modules and activities, in one statement. */
@Repository
class ProgrammePages {

    private static final String WHOLE = """
            select p.id, p.title, p.purpose, p.version, p.archived_at,
                m.id as module_id, m.title as module_title, m.begins_on, m.ends_on, m.removed_at as module_removed_at,
                a.id as activity_id, a.kind, a.title as activity_title, a.focus_question, a.minutes, a.opens_on, a.due_on, a.target,
                a.times, a.removed_at as activity_removed_at
            from design_programme p
            left join design_module m on m.programme_id = p.id
            left join design_activity a on a.module_id = m.id
            """;

    private static final String IN_ORDER = " order by p.id desc, m.place, m.id, a.place, a.id";

    private static final String OF_COURSE = "where p.course_id = :course";

    private static final String ONE = "where p.id = :id and p.course_id = :course";

    /** Of the person's school, whatever the course: a copied course has the activities of the one it was made from. */
    private static final String HOLDING = """
            where p.id in (
                select h.programme_id from design_module h
                join design_activity b on b.module_id = h.id
                join design_programme q on q.id = h.programme_id
                join people_course c on c.id = q.course_id
                join people_person who on who.tenant_id = c.tenant_id
                where b.id in (:activities) and who.id = :person)
            """;

    /** Of other courses in which the person is a lead. */
    private static final String ELSEWHERE = """
            where p.archived_at is null and p.course_id <> :course and p.course_id in (
                select e.course_id from people_enrolment e
                join people_course c on c.id = e.course_id
                join people_person who on who.id = e.person_id and who.tenant_id = c.tenant_id
                where e.person_id = :person and e.role = 'PD_LEAD' and e.left_at is null)
            """;

    private static final String ABSENCES =
            "select mechanism_group, words from design_absence where programme_id = :programme";

    private final JdbcClient db;

    ProgrammePages(JdbcClient db) {
        this.db = db;
    }

    /** The newest first. */
    List<Sheet> of(CourseId course) {
        return Sheet.of(db.sql(WHOLE + OF_COURSE + IN_ORDER)
                .param("course", course.value())
                .query(ProgrammePages::line)
                .list());
    }

    Optional<Sheet> find(ProgrammeId id, CourseId course) {
        return Sheet.of(db.sql(WHOLE + ONE + IN_ORDER)
                        .param("id", id.value())
                        .param("course", course.value())
                        .query(ProgrammePages::line)
                        .list())
                .stream()
                .findFirst();
    }

    List<Sheet> holding(Collection<PlannedActivityId> activities, PersonId person) {
        return activities.isEmpty()
                ? List.of()
                : Sheet.of(db.sql(WHOLE + HOLDING + IN_ORDER)
                        .param(
                                "activities",
                                activities.stream().map(PlannedActivityId::value).toList())
                        .param("person", person.value())
                        .query(ProgrammePages::line)
                        .list());
    }

    List<Sheet> elsewhere(CourseId course, PersonId person) {
        return Sheet.of(db.sql(WHOLE + ELSEWHERE + IN_ORDER)
                .param("course", course.value())
                .param("person", person.value())
                .query(ProgrammePages::line)
                .list());
    }

    Map<MechanismGroup, String> absences(ProgrammeId programme) {
        Map<MechanismGroup, String> absences = new EnumMap<>(MechanismGroup.class);
        db.sql(ABSENCES)
                .param("programme", programme.value())
                .query(row -> {
                    absences.put(MechanismGroup.valueOf(row.getString("mechanism_group")), row.getString("words"));
                });
        return absences;
    }

    private static Sheet.Line line(ResultSet row, int index) throws SQLException {
        return new Sheet.Line(
                new ProgrammeId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("purpose"),
                row.getInt("version"),
                row.getObject("archived_at", OffsetDateTime.class) != null,
                part(row),
                activity(row));
    }

    private static Sheet.@Nullable Part part(ResultSet row) throws SQLException {
        UUID id = row.getObject("module_id", UUID.class);
        return id == null
                ? null
                : new Sheet.Part(
                        new ModuleId(id),
                        row.getString("module_title"),
                        row.getObject("begins_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("module_removed_at", OffsetDateTime.class) != null);
    }

    private static Sheet.@Nullable Piece activity(ResultSet row) throws SQLException {
        UUID id = row.getObject("activity_id", UUID.class);
        return id == null
                ? null
                : new Sheet.Piece(
                        ActivityPages.activity(row, "activity_id", "activity_title"),
                        row.getObject("activity_removed_at", OffsetDateTime.class) != null);
    }
}
