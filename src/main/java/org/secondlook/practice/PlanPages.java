package org.secondlook.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads plans: those of a step, and those whose lessons are about to begin. */
@Repository
class PlanPages {

    private static final String COLUMNS = """
            select p.id, p.step_id, p.moment, p.group_name, p.will, p.weekday, p.starts, p.zone, p.next_at, p.asked_for,
                s.person_id
            from practice_plan p
            join practice_step s on s.id = p.step_id
            """;

    /** Whoever asks has found the step through its viewer. */
    private static final String OF =
            COLUMNS + "where p.step_id = :step order by p.weekday, p.starts, p.written_at, p.id";

    private static final String NEXT = COLUMNS + "where p.next_at <= :until order by p.next_at, p.id limit 500";

    private static final String ZONE = """
            select p.zone from practice_plan p join practice_step s on s.id = p.step_id
            where s.person_id = :person and p.zone is not null
            order by p.written_at desc, p.id desc limit 1
            """;

    private final JdbcClient db;

    PlanPages(JdbcClient db) {
        this.db = db;
    }

    /** In the order of the week. */
    List<Plan> of(StepId step) {
        return db.sql(OF)
                .param("step", step.value())
                .query((row, index) -> plan(row))
                .list();
    }

    /** Those whose next lesson begins until then. */
    List<Awaited> awaited(Instant until) {
        return db.sql(NEXT)
                .param("until", Times.bind(until))
                .query((row, index) -> new Awaited(plan(row), new PersonId(row.getObject("person_id", UUID.class))))
                .list();
    }

    /** Where somebody taught by the plan that they wrote last. */
    Optional<String> zone(PersonId person) {
        return db.sql(ZONE).param("person", person.value()).query(String.class).optional();
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getObject("id", UUID.class),
                new StepId(row.getObject("step_id", UUID.class)),
                row.getString("moment"),
                row.getString("group_name"),
                row.getString("will"),
                time(row),
                StepPages.instantOrNull(row, "next_at"),
                StepPages.instantOrNull(row, "asked_for"));
    }

    private static @Nullable LessonTime time(ResultSet row) throws SQLException {
        String zone = row.getString("zone");
        return zone == null
                ? null
                : new LessonTime(
                        DayOfWeek.of(row.getInt("weekday")), row.getObject("starts", LocalTime.class), ZoneId.of(zone));
    }

    /** A plan, and whose it is. */
    record Awaited(Plan plan, PersonId owner) {}
}
