package org.secondlook.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which lesson somebody chose for an activity. */
@Repository
class ChoiceStore {

    private static final String REMOVE =
            "delete from programme_lesson where activity_id = :activity and person_id = :person";

    private static final String CHANGE = """
            update programme_lesson set recording_id = :recording, chosen_at = :now
            where activity_id = :activity and person_id = :person
            """;

    private static final String CHOOSE = """
            insert into programme_lesson (activity_id, person_id, recording_id, chosen_at)
            values (:activity, :person, :recording, :now)
            on conflict do nothing
            """;

    private static final String REMOVE_ALL = "delete from programme_lesson where recording_id = :recording";

    private static final String CHOSEN_IN =
            "select activity_id from programme_lesson where recording_id = :recording and person_id = :person";

    private static final String REMOVE_OF_PERSON = "delete from programme_lesson where person_id = :person";

    private final JdbcClient db;

    ChoiceStore(JdbcClient db) {
        this.db = db;
    }

    void choose(ActivityId activity, PersonId person, RecordingId recording, Instant now) {
        boolean kept = choice(CHANGE, activity, person, recording, now) == 1
                || choice(CHOOSE, activity, person, recording, now) == 1
                || choice(CHANGE, activity, person, recording, now) == 1; // another tab has chosen first meanwhile
        if (!kept) {
            throw new IllegalStateException("no lesson kept for activity " + activity);
        }
    }

    private int choice(String sql, ActivityId activity, PersonId person, RecordingId recording, Instant now) {
        return own(sql, activity, person)
                .param("recording", recording.value())
                .param("now", Times.bind(now))
                .update();
    }

    void remove(ActivityId activity, PersonId person) {
        own(REMOVE, activity, person).update();
    }

    void removeAll(RecordingId recording) {
        db.sql(REMOVE_ALL).param("recording", recording.value()).update();
    }

    List<ActivityId> activitiesWith(RecordingId recording, PersonId person) {
        return db
                .sql(CHOSEN_IN)
                .param("recording", recording.value())
                .param("person", person.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ActivityId::new)
                .toList();
    }

    private JdbcClient.StatementSpec own(String sql, ActivityId activity, PersonId person) {
        return db.sql(sql).param("activity", activity.value()).param("person", person.value());
    }

    void removeAll(PersonId person) {
        db.sql(REMOVE_OF_PERSON).param("person", person.value()).update();
    }
}
