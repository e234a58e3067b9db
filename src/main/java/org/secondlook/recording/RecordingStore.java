package org.secondlook.recording;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes what is known of a recording: its state, its title, and whether it is there at all. */
@Repository
class RecordingStore {

    private static final String BECOME = """
            update recording_recording set state = :to
            where id = :id and state = :from
            """;

    private static final String RENAME = """
            update recording_recording set title = :title
            where id = :id and owner_id = :owner
            """;

    private static final String HOLD = """
            select id from recording_recording
            where id = :id and owner_id = :owner
            for update
            """;

    private static final String DELETE = "delete from recording_recording where id = :id";

    private static final String EXISTS = "select count(*) from recording_recording where id = :id";

    private static final String PRESENT = "select id from recording_recording where id in (:ids)";

    private final JdbcClient db;

    RecordingStore(JdbcClient db) {
        this.db = db;
    }

    /** The one write of a state: whether the recording was in the first state and is in the second now. */
    boolean become(RecordingId id, RecordingState from, RecordingState to) {
        if (!from.mayBecome(to)) {
            throw new IllegalArgumentException(from + " never becomes " + to);
        }
        return db.sql(BECOME)
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    /** Whether it is there for its owner; then it has the title now. */
    boolean rename(RecordingId id, PersonId owner, RecordingTitle title) {
        return db.sql(RENAME)
                        .param("id", id.value())
                        .param("owner", owner.value())
                        .param("title", title.value())
                        .update()
                == 1;
    }

    /** Whether it is there for its owner; then nobody else changes it or refers to it until the transaction ends. */
    boolean hold(RecordingId id, PersonId owner) {
        return db.sql(HOLD)
                .param("id", id.value())
                .param("owner", owner.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void delete(RecordingId id) {
        int rows = db.sql(DELETE).param("id", id.value()).update();
        if (rows != 1) {
            throw new IllegalStateException(rows + " rows deleted for recording " + id);
        }
    }

    boolean exists(RecordingId id) {
        return db.sql(EXISTS).param("id", id.value()).query(Long.class).single() == 1;
    }

    /** Those of some hundred that are there. */
    List<RecordingId> present(Collection<UUID> ids) {
        return db.sql(PRESENT).param("ids", ids).query(UUID.class).list().stream()
                .map(RecordingId::new)
                .toList();
    }
}
