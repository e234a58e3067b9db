package org.secondlook.recording;

import java.time.Duration;
import java.time.Instant;
import org.secondlook.foundation.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps when each school asked for a machine, and when it had one. */
@Repository
class TurnStore {

    /** A recording that waits asks every five seconds; a school that has been silent for longer waits for nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String ASK_AGAIN = """
            update recording_turn set asked_at = :now
            where tenant_id = (
                select person.tenant_id from people_person person
                join recording_recording recording on recording.owner_id = person.id
                where recording.id = :id)
            """;

    private static final String ASK = """
            insert into recording_turn (tenant_id, asked_at, served_at)
            select person.tenant_id, :now, :never from people_person person
            join recording_recording recording on recording.owner_id = person.id
            where recording.id = :id
            """;

    private static final String FIRST = """
            select count(*) from recording_turn own
            join recording_turn other on other.served_at < own.served_at
            where other.asked_at >= :lately and own.tenant_id = (
                select person.tenant_id from people_person person
                join recording_recording recording on recording.owner_id = person.id
                where recording.id = :id)
            """;

    private static final String SERVE = """
            update recording_turn set served_at = :now, asked_at = null
            where tenant_id = (
                select person.tenant_id from people_person person
                join recording_recording recording on recording.owner_id = person.id
                where recording.id = :id)
            """;

    private final JdbcClient db;

    TurnStore(JdbcClient db) {
        this.db = db;
    }

    /** Says that the recording's school waits for a machine. */
    void ask(RecordingId id, Instant now) {
        if (write(ASK_AGAIN, id, now) == 0) {
            askFirst(id, now);
        }
    }

    /** Whether a school that had a machine longer ago waits for one as well. */
    boolean isAnotherFirst(RecordingId id, Instant now) {
        return db.sql(FIRST)
                        .param("id", id.value())
                        .param("lately", Times.bind(now.minus(PATIENCE)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Says that the recording's school has a machine now, and waits for none until another of its recordings asks. */
    void serve(RecordingId id, Instant now) {
        write(SERVE, id, now);
    }

    private void askFirst(RecordingId id, Instant now) {
        try {
            db.sql(ASK)
                    .param("id", id.value())
                    .param("now", Times.bind(now))
                    .param("never", Times.bind(Instant.EPOCH))
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            write(ASK_AGAIN, id, now);
        }
    }

    private int write(String sql, RecordingId id, Instant now) {
        return db.sql(sql).param("id", id.value()).param("now", Times.bind(now)).update();
    }
}
