package org.secondlook.observation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what is coded and what was played meanwhile. The caller has found the observation through its viewer. */
@Repository
class CodingStore {

    private static final String ADD = """
            insert into observation_event (id, observation_id, code, start_millis, end_millis, version, removed)
            values (:id, :observation, :code, :start, :end, :version, :removed)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update observation_event
            set code = :code, start_millis = :start, end_millis = :end, version = :version, removed = :removed
            where id = :id and observation_id = :observation and version < :version
            """;

    private static final String UNCOVER = "delete from observation_stretch where observation_id = :observation";

    private static final String COVER = """
            insert into observation_stretch (observation_id, start_millis, end_millis)
            values (:observation, :start, :end)
            """;

    private final JdbcClient db;

    CodingStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether there is this event now; if not, there is another one with its id that is as new, or somebody else's. */
    boolean put(ObservationId observation, Event event) {
        return write(CHANGE, observation, event) || write(ADD, observation, event);
    }

    private boolean write(String sql, ObservationId observation, Event event) {
        return db.sql(sql)
                        .param("id", event.id().value())
                        .param("observation", observation.value())
                        .param("code", event.code())
                        .param("start", event.start())
                        .param("end", event.end())
                        .param("version", event.version())
                        .param("removed", event.removed())
                        .update()
                == 1;
    }

    void cover(ObservationId observation, List<Stretch> stretches) {
        db.sql(UNCOVER).param("observation", observation.value()).update();
        stretches.forEach(stretch -> db.sql(COVER)
                .param("observation", observation.value())
                .param("start", stretch.from())
                .param("end", stretch.to())
                .update());
    }
}
