package org.secondlook.design;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads one planned activity or one module of a course, as whoever changes it needs them. */
@Repository
class ActivityPages {

    private static final String ACTIVITY = """
            select a.id, a.kind, a.title, a.focus_question, a.minutes, a.opens_on, a.due_on, a.target, a.times, a.version, a.module_id, a.place
            from design_activity a
            join design_module m on m.id = a.module_id
            join design_programme p on p.id = m.programme_id
            where a.id = :id and p.id = :programme and p.course_id = :course and a.removed_at is null and m.removed_at is null
            """;

    private static final String MODULE = """
            select m.id, m.title, m.begins_on, m.ends_on, m.version, m.place
            from design_module m
            join design_programme p on p.id = m.programme_id
            where m.id = :id and p.id = :programme and p.course_id = :course and m.removed_at is null
            """;

    private final JdbcClient db;

    ActivityPages(JdbcClient db) {
        this.db = db;
    }

    Optional<Held> activity(PlannedActivityId id, ProgrammeId programme, CourseId course) {
        return db.sql(ACTIVITY)
                .param("id", id.value())
                .param("programme", programme.value())
                .param("course", course.value())
                .query((row, index) -> new Held(
                        activity(row, "id", "title"),
                        new ModuleId(row.getObject("module_id", UUID.class)),
                        row.getInt("version")))
                .optional();
    }

    Optional<HeldModule> module(ModuleId id, ProgrammeId programme, CourseId course) {
        return db.sql(MODULE)
                .param("id", id.value())
                .param("programme", programme.value())
                .param("course", course.value())
                .query((row, index) -> new HeldModule(
                        id,
                        new ModuleText(
                                row.getString("title"),
                                row.getObject("begins_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class)),
                        row.getInt("version")))
                .optional();
    }

    static PlannedActivity activity(ResultSet row, String id, String title) throws SQLException {
        return new PlannedActivity(
                new PlannedActivityId(row.getObject(id, UUID.class)),
                ActivityKind.valueOf(row.getString("kind")),
                row.getString(title),
                row.getString("focus_question"),
                row.getInt("minutes"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("target"),
                row.getInt("times"));
    }

    /** An activity in its module, in the version that holds. */
    record Held(PlannedActivity activity, ModuleId module, int version) {}

    /** A module in the version that holds. */
    record HeldModule(ModuleId id, ModuleText text, int version) {}
}
