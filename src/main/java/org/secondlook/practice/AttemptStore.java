package org.secondlook.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was tried of a step; whoever asks has found the step through its viewer. */
@Repository
class AttemptStore {

    private static final String OF = """
            select id, tried_at, note, shown, version from practice_attempt
            where step_id = :step order by tried_at desc, id desc
            """;

    private static final String NEAR =
            "select count(*) from practice_attempt where step_id = :step and tried_at between :from and :until";

    private static final String ADD = """
            insert into practice_attempt (id, step_id, tried_at, note, shown, version)
            values (:id, :step, :at, '', false, :version)
            on conflict do nothing
            """;

    private static final String SAY = """
            update practice_attempt set note = :note, shown = :shown, version = version + 1
            where id = :id and step_id = :step and version = :version
            """;

    private static final String REMOVE = "delete from practice_attempt where id = :id and step_id = :step";

    private final JdbcClient db;

    AttemptStore(JdbcClient db) {
        this.db = db;
    }

    /** The newest first. */
    List<Attempt> of(StepId step) {
        return about(OF, step).query((row, index) -> attempt(row)).list();
    }

    boolean isNear(Instant at, StepId step) {
        return about(NEAR, step)
                        .param("from", Times.bind(at.minus(Attempt.AT_ONCE)))
                        .param("until", Times.bind(at.plus(Attempt.AT_ONCE)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether there was none of this key. */
    boolean add(UUID id, StepId step, Instant at) {
        return about(ADD, step)
                        .param("id", id)
                        .param("at", Times.bind(at))
                        .param("version", Attempt.FIRST_VERSION)
                        .update()
                == 1;
    }

    /** Whether nobody has said something else of it meanwhile. */
    boolean say(UUID id, StepId step, NoteForm form) {
        return about(SAY, step)
                        .param("id", id)
                        .param("note", form.typedNote())
                        .param("shown", form.isShown())
                        .param("version", form.base())
                        .update()
                == 1;
    }

    void remove(UUID id, StepId step) {
        about(REMOVE, step).param("id", id).update();
    }

    private JdbcClient.StatementSpec about(String sql, StepId step) {
        return db.sql(sql).param("step", step.value());
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getObject("id", UUID.class),
                StepPages.instant(row, "tried_at"),
                row.getString("note"),
                row.getBoolean("shown"),
                row.getInt("version"));
    }
}
