package org.secondlook.conversation;

import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes notes: those of both, version by version, and those that one keeps for themselves. */
@Repository
class NoteStore {

    private static final String ADD = """
            insert into conversation_note (conversation_id, number, person_id, words, written_at)
            values (:id, :number, :person, :words, :now)
            """;

    private static final String BEGIN_PRIVATE = """
            insert into conversation_private_note (conversation_id, person_id, version, words, written_at)
            values (:id, :person, 1, :words, :now)
            on conflict do nothing
            """;

    private static final String WRITE_PRIVATE = """
            update conversation_private_note set words = :words, version = version + 1, written_at = :now
            where conversation_id = :id and person_id = :person and version = :base
            """;

    private final JdbcClient db;

    NoteStore(JdbcClient db) {
        this.db = db;
    }

    /** The caller holds the conversation, so that nobody else takes the number. */
    void add(ConversationId id, int number, PersonId author, String words, Instant now) {
        of(ADD, id, author, words, now).param("number", number).update();
    }

    /** Whether nothing else was written since; 0 is the base of what is begun. */
    boolean writePrivate(ConversationId id, int base, PersonId author, String words, Instant now) {
        var statement = of(base == 0 ? BEGIN_PRIVATE : WRITE_PRIVATE, id, author, words, now);
        return (base == 0 ? statement : statement.param("base", base)).update() == 1;
    }

    private JdbcClient.StatementSpec of(String sql, ConversationId id, PersonId author, String words, Instant now) {
        return db.sql(sql)
                .param("id", id.value())
                .param("person", author.value())
                .param("words", words)
                .param("now", Times.bind(now));
    }
}
