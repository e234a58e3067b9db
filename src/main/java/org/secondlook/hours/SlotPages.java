package org.secondlook.hours;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what became of the days of somebody's plans. */
@Repository
class SlotPages {

    private static final String SKIPS = """
            select s.plan_id, s.on_day, s.is_out, s.version, s.changed_at
            from hours_skip s join hours_plan p on p.id = s.plan_id
            where p.person_id = :person order by s.on_day
            """;

    private static final String WORDS = """
            select w.plan_id, w.on_day, w.minutes
            from hours_word w join hours_plan p on p.id = w.plan_id
            where p.person_id = :person
            """;

    private final JdbcClient db;

    SlotPages(JdbcClient db) {
        this.db = db;
    }

    /** Days that are left out, or were for a while. */
    List<Skip> skips(PersonId person) {
        return db.sql(SKIPS)
                .param("person", person.value())
                .query((row, index) -> new Skip(
                        new Day(
                                new PlanId(row.getObject("plan_id", UUID.class)),
                                row.getObject("on_day", LocalDate.class)),
                        row.getBoolean("is_out"),
                        row.getInt("version"),
                        row.getObject("changed_at", OffsetDateTime.class)))
                .list();
    }

    /** How many minutes were theirs, by the day of which they said it. */
    Map<Day, Integer> words(PersonId person) {
        Map<Day, Integer> words = new HashMap<>();
        db.sql(WORDS).param("person", person.value()).query(row -> {
            words.put(
                    new Day(new PlanId(row.getObject("plan_id", UUID.class)), row.getObject("on_day", LocalDate.class)),
                    row.getInt("minutes"));
        });
        return words;
    }

    /** One day of one plan. */
    record Day(PlanId plan, LocalDate day) {}

    /** That a day is left out, or was. */
    record Skip(Day day, boolean isOut, int version, OffsetDateTime changedAt) {}
}
