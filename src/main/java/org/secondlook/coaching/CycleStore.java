package org.secondlook.coaching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.pairing.Pairing;
import org.secondlook.pairing.PairingId;
import org.secondlook.people.PersonId;
import org.secondlook.sharing.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes cycles: begun, moved, and taken away. */
@Repository
class CycleStore {

    /** Two people are in one open cycle at a time. */
    private static final String ADD = """
            insert into coaching_cycle (id, pairing_id, open_pairing_id, course_id, teacher_id, coach_id, model_id, focus, state,
                stage, turn, version)
            values (:id, :pairing, :pairing, :course, :teacher, :coach, :model, :focus, :state, 0, 0, 0)
            on conflict do nothing
            """;

    private static final String HOLD = "select id from coaching_cycle where id = :id for update";

    private static final String MOVE = """
            update coaching_cycle
            set state = :state, stage = :stage, turn = :turn, version = :next,
                open_pairing_id = case when :open then open_pairing_id else null end
            where id = :id and version = :version
            """;

    private static final String NOTE = """
            insert into coaching_move (cycle_id, version, act, part, stage, moved_at) values (:id, :version, :act, :part, :stage, :now)
            """;

    private static final String FOCUS = "update coaching_cycle set focus = :focus where id = :id";

    private static final String REMOVE = "delete from coaching_cycle where id = :id";

    private static final String FORGET = "delete from coaching_cycle where teacher_id = :person";

    private static final String FORGET_WORDS = """
            delete from coaching_word
            where part = 'COACH' and cycle_id in (select id from coaching_cycle where coach_id = :person)
            """;

    private static final String FORGET_COACH = "update coaching_cycle set coach_id = null where coach_id = :person";

    private static final String FORGET_THING =
            "delete from coaching_artefact where subject_kind = :kind and subject_id = :subject";

    private static final String OPEN = "select id from coaching_cycle where open_pairing_id = :pairing for update";

    private final JdbcClient db;

    CycleStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether there was none of this key, and the two are in no other that is open. */
    boolean add(CycleId id, Pairing pairing, ModelId model, String focus, State state) {
        return db.sql(ADD)
                        .param("id", id.value())
                        .param("pairing", pairing.id().value())
                        .param("course", pairing.course().value())
                        .param("teacher", pairing.teacher().value())
                        .param("coach", pairing.coach().value())
                        .param("model", model.value())
                        .param("focus", focus)
                        .param("state", state.name())
                        .update()
                == 1;
    }

    /** Waits for whoever changes it, and lets nobody do so until the transaction ends. */
    void hold(CycleId id) {
        db.sql(HOLD).param("id", id.value()).query(UUID.class).list();
    }

    /** Those of a pairing that are open, held. */
    List<CycleId> holdOpen(PairingId pairing) {
        return db.sql(OPEN).param("pairing", pairing.value()).query(UUID.class).list().stream()
                .map(CycleId::new)
                .toList();
    }

    /** Whether it was still as it was read. */
    boolean move(Cycle before, Cycle after) {
        return db.sql(MOVE)
                        .param("id", before.id().value())
                        .param("version", before.version())
                        .param("next", after.version())
                        .param("state", after.state().name())
                        .param("stage", after.stage())
                        .param("turn", after.turn())
                        .param("open", after.isOpen())
                        .update()
                == 1;
    }

    /** Keeps what brought it to a version. */
    void note(CycleId id, int version, Act act, @Nullable Part part, int stage, Instant now) {
        db.sql(NOTE)
                .param("id", id.value())
                .param("version", version)
                .param("act", act.name())
                .param("part", part == null ? null : part.name())
                .param("stage", stage)
                .param("now", Times.bind(now))
                .update();
    }

    void focus(CycleId id, String focus) {
        db.sql(FOCUS).param("id", id.value()).param("focus", focus).update();
    }

    void remove(CycleId id) {
        db.sql(REMOVE).param("id", id.value()).update();
    }

    /** Takes away the cycles of a teacher; those of a coach stay with their teachers, without the coach’s words. */
    void forget(PersonId person) {
        for (String sql : List.of(FORGET, FORGET_WORDS, FORGET_COACH)) {
            db.sql(sql).param("person", person.value()).update();
        }
    }

    void forget(Subject erased) {
        db.sql(FORGET_THING)
                .param("kind", erased.kind().name())
                .param("subject", erased.id())
                .update();
    }
}
