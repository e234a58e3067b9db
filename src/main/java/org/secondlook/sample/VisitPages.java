package org.secondlook.sample;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what somebody has chosen, watched and noted. */
@Repository
class VisitPages {

    private static final String CHOICE =
            "select choice from sample_visit where person_id = :person and choice is not null";

    private static final String NOTE =
            "select note as text, note_version as version from sample_visit where person_id = :person";

    private static final String WATCHED =
            "select watched_at from sample_visit where person_id = :person and watched_at is not null";

    private static final String HELD =
            "select 'visit' as kind, count(*) as amount, min(began_at) as since from sample_visit where person_id = :person";

    private final JdbcClient db;

    VisitPages(JdbcClient db) {
        this.db = db;
    }

    Optional<Choice> choiceOf(PersonId person) {
        return db.sql(CHOICE)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(Choice::valueOf);
    }

    Note noteOf(PersonId person) {
        return db.sql(NOTE)
                .param("person", person.value())
                .query(Note.class)
                .optional()
                .orElse(Note.NONE);
    }

    Optional<Instant> watchedAt(PersonId person) {
        return db.sql(WATCHED)
                .param("person", person.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Holding held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "sample.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .single();
    }
}
