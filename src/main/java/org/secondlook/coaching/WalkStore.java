package org.secondlook.coaching;

import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.sharing.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what was chosen and said at the stages of a cycle that is held. */
@Repository
class WalkStore {

    private static final String KEY = "where cycle_id = :id and stage = :stage and turn = :turn ";

    private static final String REPLACE = """
            update coaching_artefact set subject_kind = :kind, subject_id = :subject, chosen_at = :now
            """ + KEY + "and ask = :ask";

    private static final String CHOOSE = """
            insert into coaching_artefact (cycle_id, stage, turn, ask, subject_kind, subject_id, chosen_at)
            values (:id, :stage, :turn, :ask, :kind, :subject, :now)
            """;

    private static final String SAY_AGAIN =
            "update coaching_word set words = :words, said_at = :now " + KEY + "and part = :part";

    private static final String SAY = """
            insert into coaching_word (cycle_id, stage, turn, part, words, said_at)
            values (:id, :stage, :turn, :part, :words, :now)
            """;

    private final JdbcClient db;

    WalkStore(JdbcClient db) {
        this.db = db;
    }

    /** Lets a thing serve the stage at which a cycle is, instead of what served it in this turn. */
    void choose(Cycle cycle, Ask ask, Subject subject, Instant now) {
        if (choose(REPLACE, cycle, ask, subject, now) == 0) {
            choose(CHOOSE, cycle, ask, subject, now);
        }
    }

    private int choose(String sql, Cycle cycle, Ask ask, Subject subject, Instant now) {
        return at(sql, cycle, now)
                .param("ask", ask.name())
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .update();
    }

    /** Keeps that somebody said that the stage was done at which a cycle is, in their newest words. */
    void say(Cycle cycle, Part part, String words, Instant now) {
        if (say(SAY_AGAIN, cycle, part, words, now) == 0) {
            say(SAY, cycle, part, words, now);
        }
    }

    private int say(String sql, Cycle cycle, Part part, String words, Instant now) {
        return at(sql, cycle, now)
                .param("part", part.name())
                .param("words", words)
                .update();
    }

    private JdbcClient.StatementSpec at(String sql, Cycle cycle, Instant now) {
        return db.sql(sql)
                .param("id", cycle.id().value())
                .param("stage", cycle.stage())
                .param("turn", cycle.turn())
                .param("now", Times.bind(now));
    }
}
