package org.secondlook.journal;

import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes journals. */
@Repository
class JournalStore {

    private static final String ADD = """
            insert into journal_entry (id, person_id, course_id, recording_id, on_day, words, version, written_at)
            values (:id, :person, :course, :lesson, :day, :words, 1, :now)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update journal_entry set on_day = :day, words = :words, recording_id = :lesson, version = version + 1
            where id = :id and person_id = :person and version = :version
            """;

    private static final String REMOVE = "delete from journal_entry where id = :id and person_id = :person";

    private static final String FORGET = "delete from journal_entry where person_id = :person";

    private final JdbcClient db;

    JournalStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether there was none of this key. */
    boolean add(JournalEntry entry, PersonId owner, @Nullable CourseId course, Instant now) {
        return said(ADD, entry, owner)
                        .param("course", course == null ? null : course.value(), Types.OTHER)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether nobody has changed it meanwhile. */
    boolean change(JournalEntry entry, PersonId owner) {
        return said(CHANGE, entry, owner).param("version", entry.version()).update() == 1;
    }

    private JdbcClient.StatementSpec said(String sql, JournalEntry entry, PersonId owner) {
        RecordingId lesson = entry.lesson();
        return about(sql, entry.id(), owner)
                .param("day", entry.day())
                .param("words", entry.words())
                .param("lesson", lesson == null ? null : lesson.value(), Types.OTHER);
    }

    void remove(JournalEntryId id, PersonId owner) {
        about(REMOVE, id, owner).update();
    }

    private JdbcClient.StatementSpec about(String sql, JournalEntryId id, PersonId owner) {
        return db.sql(sql).param("id", id.value()).param("person", owner.value());
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }
}
