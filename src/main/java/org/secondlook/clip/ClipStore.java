package org.secondlook.clip;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes which clips there are. Every statement names the person whose clips they are, or the lesson that goes. */
@Repository
class ClipStore {

    private static final String ADD = """
            insert into clip_clip (id, recording_id, person_id, start_millis, end_millis, title, question, version,
                state, cutting, percent, created_at)
            values (:id, :recording, :person, :start, :end, :title, :question, 0, 'CUTTING', 1, 0, :now)
            """;

    private static final String REWORD = """
            update clip_clip set title = :title, question = :question, version = version + 1
            where id = :id and person_id = :person and version = :version
            """;

    private static final String HOLD = "select id from clip_clip where id = :id and person_id = :person for update";

    private static final String DELETE = "delete from clip_clip where id = :id and person_id = :person";

    private static final String OF_RECORDING = "select id from clip_clip where recording_id = :id";

    private static final String OF_PERSON = "select id from clip_clip where person_id = :id";

    private static final String FORGET_RECORDING = "delete from clip_clip where recording_id = :id";

    private static final String FORGET_PERSON = "delete from clip_clip where person_id = :id";

    private final JdbcClient db;

    ClipStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds a clip that is to be cut. */
    void add(ClipId id, RecordingId recording, PersonId person, Range range, ClipWords words, Instant now) {
        db.sql(ADD)
                .param("id", id.value())
                .param("recording", recording.value())
                .param("person", person.value())
                .param("start", range.start().millis())
                .param("end", range.end().millis())
                .param("title", words.title())
                .param("question", words.question())
                .param("now", Times.bind(now))
                .update();
    }

    /** Whether the clip was still there with the words that these were made from. */
    boolean reword(ClipId id, PersonId person, ClipWords words, int version) {
        return db.sql(REWORD)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("title", words.title())
                        .param("question", words.question())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Whether it is there for its owner; then nobody erases it until the transaction ends. */
    boolean hold(ClipId id, PersonId person) {
        return db.sql(HOLD)
                .param("id", id.value())
                .param("person", person.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Whether it was there for its owner; now it is not. */
    boolean delete(ClipId id, PersonId person) {
        return db.sql(DELETE)
                        .param("id", id.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    List<ClipId> of(RecordingId recording) {
        return ids(OF_RECORDING, recording.value());
    }

    List<ClipId> of(PersonId person) {
        return ids(OF_PERSON, person.value());
    }

    void forget(RecordingId recording) {
        db.sql(FORGET_RECORDING).param("id", recording.value()).update();
    }

    void forget(PersonId person) {
        db.sql(FORGET_PERSON).param("id", person.value()).update();
    }

    private List<ClipId> ids(String sql, UUID of) {
        return db.sql(sql).param("id", of).query(UUID.class).list().stream()
                .map(ClipId::new)
                .toList();
    }
}
