package org.secondlook.journal;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.CourseId;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads journals, each for whose it is. */
@Repository
class JournalPages {

    private static final String COLUMNS =
            "select e.id, e.on_day, e.words, e.recording_id, e.version from journal_entry e where e.person_id = :person ";

    private static final String NEWEST = " order by e.on_day desc, e.written_at desc, e.id desc";

    private static final String HERE = " and e.course_id is not distinct from cast(:course as uuid)";

    private static final String ALL = COLUMNS + NEWEST;

    private static final String INDEX = COLUMNS + HERE + NEWEST + " limit :most";

    private static final String ONE = COLUMNS + HERE + " and e.id = :id";

    private static final String HELD = """
            select 'entries' as kind, count(*) as amount, min(written_at) as since
            from journal_entry where person_id = :person
            """;

    private final JdbcClient db;

    JournalPages(JdbcClient db) {
        this.db = db;
    }

    /** Those of the viewer in the course of their launch, the newest first. */
    List<JournalEntry> index(Viewer viewer, int most) {
        return here(INDEX, viewer).param("most", most).query(Row.class).list().stream()
                .map(Row::toEntry)
                .toList();
    }

    Optional<JournalEntry> find(JournalEntryId id, Viewer viewer) {
        return here(ONE, viewer)
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::toEntry);
    }

    private JdbcClient.StatementSpec here(String sql, Viewer viewer) {
        CourseId course = viewer.course();
        return db.sql(sql)
                .param("person", viewer.person().value())
                .param("course", course == null ? null : course.value(), Types.OTHER);
    }

    /** Of whichever course. */
    List<JournalEntry> all(PersonId person) {
        return db.sql(ALL).param("person", person.value()).query(Row.class).list().stream()
                .map(Row::toEntry)
                .toList();
    }

    Holding held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "journal.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .single();
    }

    /** The columns of one. */
    record Row(
            UUID id,
            LocalDate onDay,
            String words,
            @Nullable UUID recordingId,
            int version) {

        JournalEntry toEntry() {
            RecordingId lesson = recordingId == null ? null : new RecordingId(recordingId);
            return new JournalEntry(new JournalEntryId(id), onDay, words, lesson, version);
        }
    }
}
