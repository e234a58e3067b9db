package org.secondlook.caption;

import java.util.List;
import java.util.UUID;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes captions away for good, with all that refers to them. */
@Repository
class ForgottenStore {

    private static final String OF_RECORDING = "select id from caption_track where recording_id = :id";

    private static final String OF_PERSON = "select id from caption_track where person_id = :id";

    /** Those that were replaced before, and that nobody brings back any more. */
    private static final String REPLACED = """
            select id from caption_track
            where recording_id = :id and language = :language and id in (select track_id from caption_track_removal)
            """;

    private static final List<String> FORGET = List.of(
            """
            delete from caption_cue_removal
            where cue_id in (select id from caption_cue where track_id = :track)
            """,
            "delete from caption_cue where track_id = :track",
            "delete from caption_reading where track_id = :track",
            "delete from caption_track_removal where track_id = :track",
            "delete from caption_track where id = :track");

    private final JdbcClient db;

    ForgottenStore(JdbcClient db) {
        this.db = db;
    }

    void forget(RecordingId recording) {
        forget(db.sql(OF_RECORDING)
                .param("id", recording.value())
                .query(UUID.class)
                .list());
    }

    void forget(PersonId person) {
        forget(db.sql(OF_PERSON).param("id", person.value()).query(UUID.class).list());
    }

    /** Keeps what is shown, and nothing that was shown before it. */
    void forgetReplaced(RecordingId recording, Language language) {
        forget(db.sql(REPLACED)
                .param("id", recording.value())
                .param("language", language.tag())
                .query(UUID.class)
                .list());
    }

    private void forget(List<UUID> tracks) {
        for (UUID track : tracks) {
            for (String sql : FORGET) {
                db.sql(sql).param("track", track).update();
            }
        }
    }
}
