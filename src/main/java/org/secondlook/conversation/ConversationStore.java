package org.secondlook.conversation;

import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.pairing.Pairing;
import org.secondlook.pairing.PairingId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes conversations: that they are planned, moved and called off. */
@Repository
class ConversationStore {

    private static final String HOLD = "select id from conversation_conversation where id = :id for update";

    private static final String ADD = """
            insert into conversation_conversation (id, pairing_id, course_id, teacher_id, coach_id, manner, link, begins_at, zone,
                minutes, times_planned, begun_at, planned_at)
            values (:id, :pairing, :course, :teacher, :coach, :manner, :link, :begin, :zone, :minutes, 0, :now, :now)
            on conflict do nothing
            """;

    private static final String PLAN = """
            update conversation_conversation set manner = :manner, link = :link, begins_at = :begin, zone = :zone,
                minutes = :minutes, times_planned = times_planned + 1, planned_at = :now
            where id = :id and times_planned = :base and called_off_at is null and ended_at is null
            """;

    private static final String CALL_OFF = """
            update conversation_conversation
            set called_off_at = :now, times_planned = times_planned + 1, planned_at = :now
            where id = :id and called_off_at is null
            """;

    /** What was still to come does not take place any more; of what was, it is only that nobody writes. */
    private static final String CALL_OFF_AHEAD = """
            update conversation_conversation
            set called_off_at = :now, times_planned = times_planned + 1, planned_at = :now
            where pairing_id = :pairing and called_off_at is null and ended_at is null and begins_at > :now
            """;

    private static final String END =
            "update conversation_conversation set ended_at = :now where pairing_id = :pairing and ended_at is null";

    private static final String FORGET =
            "delete from conversation_conversation where teacher_id = :person or coach_id = :person";

    private final JdbcClient db;

    ConversationStore(JdbcClient db) {
        this.db = db;
    }

    /** Lets nobody else write in it until the caller's transaction ends. */
    void hold(ConversationId id) {
        db.sql(HOLD).param("id", id.value()).query(UUID.class).list();
    }

    /** Whether there was none of this key. */
    boolean add(ConversationId id, Plan plan, Pairing pairing, Instant now) {
        return planned(ADD, id, plan, now)
                        .param("pairing", pairing.id().value())
                        .param("course", pairing.course().value())
                        .param("teacher", pairing.teacher().value())
                        .param("coach", pairing.coach().value())
                        .update()
                == 1;
    }

    /** Whether nobody has planned it otherwise since. */
    boolean plan(ConversationId id, int base, Plan plan, Instant now) {
        return planned(PLAN, id, plan, now).param("base", base).update() == 1;
    }

    private JdbcClient.StatementSpec planned(String sql, ConversationId id, Plan plan, Instant now) {
        Slot slot = plan.slot();
        return db.sql(sql)
                .param("id", id.value())
                .param("manner", plan.manner().name())
                .param("link", text(plan.link()), Types.VARCHAR)
                .param("begin", Times.bindOrNull(slot == null ? null : slot.begin()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("zone", slot == null ? null : slot.zone().getId(), Types.VARCHAR)
                .param("minutes", slot == null ? null : slot.minutes(), Types.INTEGER)
                .param("now", Times.bind(now));
    }

    private static @Nullable String text(@Nullable Object link) {
        return link == null ? null : link.toString();
    }

    void callOff(ConversationId id, Instant now) {
        db.sql(CALL_OFF).param("id", id.value()).param("now", Times.bind(now)).update();
    }

    void end(PairingId pairing, Instant now) {
        for (String sql : new String[] {CALL_OFF_AHEAD, END}) {
            db.sql(sql)
                    .param("pairing", pairing.value())
                    .param("now", Times.bind(now))
                    .update();
        }
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }
}
