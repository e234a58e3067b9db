package org.secondlook.observation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which goals somebody has. */
@Repository
class GoalPages {

    private static final String OF_PERSON = """
            select version_id, indicator, goal, set_at
            from observation_goal where person_id = :person
            order by set_at, framework, indicator
            """;

    private final JdbcClient db;

    GoalPages(JdbcClient db) {
        this.db = db;
    }

    /** The oldest first. */
    List<Row> of(PersonId person) {
        return db.sql(OF_PERSON)
                .param("person", person.value())
                .query(Row.class)
                .list();
    }

    /** One goal as it is kept. */
    record Row(UUID versionId, String indicator, double goal, OffsetDateTime setAt) {

        Goal toGoal() {
            return new Goal(goal, new FrameworkId(versionId), setAt.toInstant());
        }
    }
}
