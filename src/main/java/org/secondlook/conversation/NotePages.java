package org.secondlook.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads notes. Whoever asks has found the conversation through its viewer; a private note is read for its author alone. */
@Repository
class NotePages {

    private static final int MOST_SHOWN = 60;

    private static final String COLUMNS = """
            select n.number, n.person_id, p.name, n.words, n.written_at
            from conversation_note n join people_person p on p.id = n.person_id
            where n.conversation_id = :id
            """;

    private static final String ONE = COLUMNS + "and n.number = :number";

    private static final String NEWEST = COLUMNS + "order by n.number desc fetch first 1 row only";

    private static final String NEWEST_NUMBER =
            "select coalesce(max(number), 0) from conversation_note where conversation_id = :id";

    private static final String LATEST = COLUMNS + "order by n.number desc fetch first " + MOST_SHOWN + " rows only";

    private static final String PRIVATE = """
            select version, words, written_at from conversation_private_note
            where conversation_id = :id and person_id = :person
            """;

    private final JdbcClient db;

    NotePages(JdbcClient db) {
        this.db = db;
    }

    Note newest(ConversationId id) {
        return of(NEWEST, id).query(NotePages::row).optional().orElse(Note.NONE);
    }

    int newestNumber(ConversationId id) {
        return of(NEWEST_NUMBER, id).query(Integer.class).single();
    }

    /** A version; empty for one that there is not. */
    Optional<Note> find(ConversationId id, int number) {
        return of(ONE, id).param("number", number).query(NotePages::row).optional();
    }

    /** The latest versions, the newest first. */
    List<Note> versions(ConversationId id) {
        return of(LATEST, id).query(NotePages::row).list();
    }

    PrivateNote ownPrivate(ConversationId id, PersonId author) {
        return of(PRIVATE, id)
                .param("person", author.value())
                .query((row, index) -> new PrivateNote(row.getInt("version"), row.getString("words")))
                .optional()
                .orElse(PrivateNote.NONE);
    }

    private JdbcClient.StatementSpec of(String sql, ConversationId id) {
        return db.sql(sql).param("id", id.value());
    }

    private static Note row(ResultSet row, int index) throws SQLException {
        return new Note(
                row.getInt("number"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("words"),
                ConversationPages.time(row, "written_at").orElseThrow());
    }
}
