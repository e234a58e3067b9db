package org.secondlook.caption;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.caption.TranscriptionRefused.Reason;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is to be written down: of one recording one at a time. */
@Repository
class TranscriptionStore {

    private static final String ASK = """
            insert into caption_transcription (id, recording_id, person_id, language, failure, asked_at)
            values (:id, :recording, :person, :language, null, :now)
            """;

    private static final String COLUMNS = """
            select id, recording_id, person_id, language, failure from caption_transcription
            """;

    private static final String FIND = COLUMNS + "where id = :id";

    private static final String OF_RECORDING = COLUMNS + "where recording_id = :id and person_id = :person";

    private static final String WAITING = COLUMNS + "where recording_id = :id and failure is null";

    private static final String FAIL = "update caption_transcription set failure = :failure where id = :id";

    private static final String END = "delete from caption_transcription where id = :id";

    private static final String FORGET = "delete from caption_transcription where recording_id = :id";

    private static final String FORGET_PERSON = "delete from caption_transcription where person_id = :id";

    private final JdbcClient db;

    TranscriptionStore(JdbcClient db) {
        this.db = db;
    }

    void ask(AskedTranscription asked, Instant now) {
        db.sql(ASK)
                .param("id", asked.id())
                .param("recording", asked.recording().value())
                .param("person", asked.person().value())
                .param("language", asked.language().tag())
                .param("now", Times.bind(now))
                .update();
    }

    Optional<AskedTranscription> find(UUID id) {
        return db.sql(FIND).param("id", id).query(Row.class).optional().map(Row::toAsked);
    }

    Optional<AskedTranscription> of(RecordingId recording, PersonId person) {
        return db.sql(OF_RECORDING)
                .param("id", recording.value())
                .param("person", person.value())
                .query(Row.class)
                .optional()
                .map(Row::toAsked);
    }

    /** What a machine is still hearing, whoever has asked for it. */
    Optional<AskedTranscription> waiting(RecordingId recording) {
        return db.sql(WAITING)
                .param("id", recording.value())
                .query(Row.class)
                .optional()
                .map(Row::toAsked);
    }

    void fail(UUID id, Reason reason) {
        db.sql(FAIL).param("id", id).param("failure", reason.name()).update();
    }

    /** Whether it was still wanted. */
    boolean end(UUID id) {
        return db.sql(END).param("id", id).update() == 1;
    }

    void forget(RecordingId recording) {
        db.sql(FORGET).param("id", recording.value()).update();
    }

    void forget(PersonId person) {
        db.sql(FORGET_PERSON).param("id", person.value()).update();
    }

    /** The columns of one. */
    record Row(
            UUID id,
            UUID recordingId,
            UUID personId,
            String language,
            @Nullable Reason failure) {

        AskedTranscription toAsked() {
            return new AskedTranscription(
                    id, new RecordingId(recordingId), new PersonId(personId), new Language(language), failure);
        }
    }
}
