package org.secondlook.recording;

import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes which recordings rest. */
@Repository
class RestStore {

    private static final String REST = """
            update recording_recording set rest_since = :now, rest_until = :until, rest_reason = :reason
            where id = :id and rest_since is null
            """;

    private static final String RESUME = """
            update recording_recording set rest_since = null, rest_until = null, rest_reason = null
            where id = :id and rest_since is not null
            """;

    private static final String RESTS =
            "select count(*) from recording_recording where id = :id and rest_since is not null";

    private final JdbcClient db;

    RestStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether it is there and did not rest before. */
    boolean rest(RecordingId id, Rest rest) {
        return db.sql(REST)
                        .param("id", id.value())
                        .param("now", Times.bind(rest.since()))
                        .param("until", Times.bind(rest.until()))
                        .param("reason", rest.reason())
                        .update()
                == 1;
    }

    /** Whether it is there and did rest. */
    boolean resume(RecordingId id) {
        return db.sql(RESUME).param("id", id.value()).update() == 1;
    }

    /** For jobs: whether nothing is to be made of it now. */
    boolean rests(RecordingId id) {
        return db.sql(RESTS).param("id", id.value()).query(Long.class).single() == 1;
    }
}
