package org.secondlook.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps rehearsals of a step and when they were repeated; whoever asks has found the step through its viewer. */
@Repository
class RehearsalStore {

    private static final String OF = """
            select id, recording_id, script, written_at from practice_rehearsal
            where step_id = :step order by written_at desc, id desc
            """;

    private static final String REPETITIONS = """
            select r.rehearsal_id, r.done_at from practice_repetition r
            join practice_rehearsal p on p.id = r.rehearsal_id
            where p.step_id = :step order by r.done_at desc
            """;

    private static final String ADD = """
            insert into practice_rehearsal (id, step_id, recording_id, script, written_at)
            values (:id, :step, :recording, :script, :now)
            on conflict do nothing
            """;

    private static final String REPEAT = """
            insert into practice_repetition (id, rehearsal_id, done_at) values (:id, :rehearsal, :now) on conflict do nothing
            """;

    private static final String REMOVE = "delete from practice_rehearsal where id = :id and step_id = :step";

    private final JdbcClient db;

    RehearsalStore(JdbcClient db) {
        this.db = db;
    }

    /** The newest first. */
    List<Rehearsal> of(StepId step) {
        Map<UUID, List<Instant>> done = repetitions(step);
        return about(OF, step).query((row, index) -> rehearsal(row, done)).list();
    }

    private Map<UUID, List<Instant>> repetitions(StepId step) {
        return about(REPETITIONS, step)
                .query((row, index) -> Map.entry(
                        row.getObject("rehearsal_id", UUID.class),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Rehearsal rehearsal(ResultSet row, Map<UUID, List<Instant>> done) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID recording = row.getObject("recording_id", UUID.class);
        return new Rehearsal(
                id,
                recording == null ? null : new RecordingId(recording),
                row.getString("script"),
                StepPages.instant(row, "written_at"),
                done.getOrDefault(id, List.of()));
    }

    /** Whether there was none of this key. */
    boolean add(UUID id, StepId step, @Nullable RecordingId recording, String script, Instant now) {
        return about(ADD, step)
                        .param("id", id)
                        .param("recording", recording == null ? null : recording.value(), Types.OTHER)
                        .param("script", script)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    void repeat(UUID id, UUID rehearsal, Instant now) {
        db.sql(REPEAT)
                .param("id", id)
                .param("rehearsal", rehearsal)
                .param("now", Times.bind(now))
                .update();
    }

    /** Whether it was there. */
    boolean remove(UUID id, StepId step) {
        return about(REMOVE, step).param("id", id).update() == 1;
    }

    private JdbcClient.StatementSpec about(String sql, StepId step) {
        return db.sql(sql).param("step", step.value());
    }
}
