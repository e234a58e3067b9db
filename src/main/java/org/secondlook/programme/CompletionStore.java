package org.secondlook.programme;

import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps that somebody has completed an activity, for as long as anything is kept about them. */
@Repository
class CompletionStore {

    private static final String COMPLETE = """
            insert into programme_completion (activity_id, person_id, completed_at)
            values (:activity, :person, :now)
            on conflict do nothing
            """;

    private static final String REMOVE_OF_PERSON = "delete from programme_completion where person_id = :person";

    private final JdbcClient db;

    CompletionStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether this is the first time. */
    boolean complete(ActivityId activity, PersonId person, Instant now) {
        return db.sql(COMPLETE)
                        .param("activity", activity.value())
                        .param("person", person.value())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    void removeAll(PersonId person) {
        db.sql(REMOVE_OF_PERSON).param("person", person.value()).update();
    }
}
