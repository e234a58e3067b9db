package org.secondlook.coaching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.sharing.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was chosen and said in cycles, and what moved them. Whoever asks has found the cycle through its viewer. */
@Repository
class WalkPages {

    private static final String ARTEFACTS = """
            select stage, turn, ask, subject_kind, subject_id, chosen_at from coaching_artefact
            where cycle_id = :id order by turn, stage, chosen_at, ask
            """;

    private static final String SAID = """
            select stage, turn, part, words, said_at from coaching_word where cycle_id = :id order by turn, stage, said_at, part
            """;

    private static final String MOVES =
            "select act, part, stage, moved_at from coaching_move where cycle_id = :id order by version";

    private final JdbcClient db;

    WalkPages(JdbcClient db) {
        this.db = db;
    }

    Walk walk(Cycle cycle, CycleModel model) {
        return new Walk(model, cycle, artefacts(cycle.id()), said(cycle.id()));
    }

    private List<Artefact> artefacts(CycleId id) {
        return about(ARTEFACTS, id)
                .query((row, index) -> new Artefact(
                        row.getInt("stage"),
                        row.getInt("turn"),
                        Ask.valueOf(row.getString("ask")),
                        new Subject(
                                Subject.Kind.valueOf(row.getString("subject_kind")),
                                row.getObject("subject_id", UUID.class)),
                        instant(row, "chosen_at")))
                .list();
    }

    private List<Said> said(CycleId id) {
        return about(SAID, id)
                .query((row, index) -> new Said(
                        row.getInt("stage"),
                        row.getInt("turn"),
                        Part.valueOf(row.getString("part")),
                        row.getString("words"),
                        instant(row, "said_at")))
                .list();
    }

    /** From its beginning. */
    List<Moved> moves(CycleId id) {
        return about(MOVES, id)
                .query((row, index) -> new Moved(
                        Act.valueOf(row.getString("act")),
                        part(row.getString("part")),
                        row.getInt("stage"),
                        instant(row, "moved_at")))
                .list();
    }

    private JdbcClient.StatementSpec about(String sql, CycleId id) {
        return db.sql(sql).param("id", id.value());
    }

    private static @Nullable Part part(@Nullable String name) {
        return name == null ? null : Part.valueOf(name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
