package org.secondlook.sample;

import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what somebody has chosen, watched and noted, in the one row that they have here. */
@Repository
class VisitStore {

    private static final String BEGIN = """
            insert into sample_visit (person_id, began_at, choice, note, note_version)
            values (:person, :now, null, '', 0)
            on conflict do nothing
            """;

    private static final String CHOOSE = "update sample_visit set choice = :choice where person_id = :person";

    private static final String WATCH =
            "update sample_visit set watched_at = :now where person_id = :person and watched_at is null";

    private static final String NOTE = """
            update sample_visit set note = :note, note_version = note_version + 1
            where person_id = :person and note_version = :version
            """;

    private static final String FORGET = "delete from sample_visit where person_id = :person";

    private final JdbcClient db;

    VisitStore(JdbcClient db) {
        this.db = db;
    }

    /** Makes the row, unless it is there. */
    void begin(PersonId person, Instant now) {
        db.sql(BEGIN)
                .param("person", person.value())
                .param("now", Times.bind(now))
                .update();
    }

    /** Whether there was a row to note it in. */
    boolean choose(Choice choice, PersonId person) {
        return db.sql(CHOOSE)
                        .param("choice", choice.name())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** The first time is what stays. */
    void watch(PersonId person, Instant now) {
        db.sql(WATCH)
                .param("now", Times.bind(now))
                .param("person", person.value())
                .update();
    }

    /** Whether the note was still the one that was changed. */
    boolean note(Note note, PersonId person) {
        return db.sql(NOTE)
                        .param("note", note.text())
                        .param("version", note.version())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }
}
