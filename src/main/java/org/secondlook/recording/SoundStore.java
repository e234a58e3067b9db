package org.secondlook.recording;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which lessons somebody wants to hear without their picture. */
@Repository
class SoundStore {

    private static final String ASK_AGAIN = "update recording_sound set failed = false where recording_id = :id";

    private static final String ASK = """
            insert into recording_sound (recording_id, asked_at, failed) values (:id, :now, false)
            """;

    private static final String ASKED = """
            select r.owner_id
            from recording_sound s
            join recording_recording r on r.id = s.recording_id
            where s.recording_id = :id and not s.failed and r.state = 'PLAYABLE' and r.rest_since is null
            """;

    private static final String FAIL = "update recording_sound set failed = true where recording_id = :id";

    private static final String FAILED = """
            select count(*)
            from recording_sound s
            join recording_recording r on r.id = s.recording_id
            where s.recording_id = :id and s.failed and r.owner_id = :owner
            """;

    private static final String END = "delete from recording_sound where recording_id = :id";

    private final JdbcClient db;

    SoundStore(JdbcClient db) {
        this.db = db;
    }

    /** Notes the wish; the caller holds the recording. */
    void ask(RecordingId id, Instant now) {
        if (of(ASK_AGAIN, id).update() == 0) {
            of(ASK, id).param("now", Times.bind(now)).update();
        }
    }

    /** For the job: whose lesson it is; empty when nobody waits for its sound. */
    Optional<PersonId> asker(RecordingId id) {
        return of(ASKED, id).query(UUID.class).optional().map(PersonId::new);
    }

    void fail(RecordingId id) {
        of(FAIL, id).update();
    }

    boolean hasFailed(RecordingId id, PersonId owner) {
        return of(FAILED, id).param("owner", owner.value()).query(Long.class).single() == 1;
    }

    void end(RecordingId id) {
        of(END, id).update();
    }

    private JdbcClient.StatementSpec of(String sql, RecordingId id) {
        return db.sql(sql).param("id", id.value());
    }
}
