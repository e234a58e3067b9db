package org.secondlook.conversation;

import java.time.OffsetDateTime;
import java.util.List;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is kept about somebody in this module. */
@Repository
class HeldPages {

    private static final String HELD = """
            select 'conversations' as kind, count(*) as amount, min(begun_at) as since
            from conversation_conversation where teacher_id = :person or coach_id = :person
            union all
            select 'notes', count(*), min(written_at) from conversation_note where person_id = :person
            union all
            select 'private', count(*), min(written_at) from conversation_private_note where person_id = :person
            union all
            select 'moments', count(*), min(noted_at) from conversation_moment where person_id = :person
            union all
            select 'consents', count(*), min(coalesce(given_at, taken_back_at))
            from conversation_consent where person_id = :person
            union all
            select 'recordings', count(*), min(r.named_at)
            from conversation_recording r
            join conversation_conversation c on c.id = r.conversation_id
            where c.teacher_id = :person or c.coach_id = :person
            union all
            select 'feedback', count(*), min(written_at) from conversation_feedback
            where coach_id = :person or (teacher_id = :person and sent_at is not null)
            """;

    private final JdbcClient db;

    HeldPages(JdbcClient db) {
        this.db = db;
    }

    List<Holding> held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, number) -> Holding.of(
                        "conversation.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }
}
