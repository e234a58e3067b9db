package org.secondlook.programme;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads somebody's part in activities, of whichever course. */
@Repository
class OwnPages {

    private static final String HELD = """
            select 'choices' as kind, count(*) as amount, min(chosen_at) as since
            from programme_lesson where person_id = :person
            union all
            select 'completions', count(*), min(completed_at) from programme_completion where person_id = :person
            union all
            select 'openings', count(*), min(opened_at) from programme_opening where person_id = :person
            union all
            select 'tasks', count(*), min(made_at) from programme_task where made_by = :person
            """;

    private static final String ACTIVITIES = """
            select coalesce(a.title, t.title) as title, r.title as lesson, o.opened_at, c.completed_at
            from programme_activity a
            left join programme_task t on t.id = a.task_id
            left join programme_lesson l on l.activity_id = a.id and l.person_id = :person
            left join recording_recording r on r.id = l.recording_id
            left join programme_completion c on c.activity_id = a.id and c.person_id = :person
            left join programme_opening o on o.activity_id = a.id and o.person_id = :person
            where l.person_id is not null or c.person_id is not null or o.person_id is not null
            order by a.created_at, a.id
            """;

    private static final String TASKS =
            "select title, focus_question from programme_task where made_by = :person order by made_at, id";

    private final JdbcClient db;

    OwnPages(JdbcClient db) {
        this.db = db;
    }

    List<Holding> held(PersonId person) {
        return db
                .sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "programme.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list()
                .stream()
                .map(holding -> holding.kind().equals("programme.kept.tasks") ? holding.staying() : holding)
                .toList();
    }

    /** Those for which they chose a lesson or opened a page, or which they completed. */
    List<ActivityRow> activities(PersonId person) {
        return db.sql(ACTIVITIES)
                .param("person", person.value())
                .query(ActivityRow.class)
                .list();
    }

    List<TaskRow> tasks(PersonId person) {
        return db.sql(TASKS)
                .param("person", person.value())
                .query(TaskRow.class)
                .list();
    }

    /** Somebody's part in an activity. */
    record ActivityRow(
            @Nullable String title,
            @Nullable String lesson,
            @Nullable OffsetDateTime openedAt,
            @Nullable OffsetDateTime completedAt) {}

    /** A task that somebody made. */
    record TaskRow(String title, String focusQuestion) {}
}
