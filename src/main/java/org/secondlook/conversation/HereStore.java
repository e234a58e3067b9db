package org.secondlook.conversation;

import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.recording.Moment;
import org.secondlook.sharing.ShareId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes at which moment two are. The caller holds the conversation. */
@Repository
class HereStore {

    private static final String BEGIN = """
            insert into conversation_moment (conversation_id, person_id, share_id, at_millis, number, noted_at)
            values (:id, :person, :share, :at, 1, :now)
            on conflict do nothing
            """;

    private static final String MOVE = """
            update conversation_moment
            set person_id = :person, share_id = :share, at_millis = :at, number = number + 1, noted_at = :now
            where conversation_id = :id
            """;

    private final JdbcClient db;

    HereStore(JdbcClient db) {
        this.db = db;
    }

    void say(ConversationId id, PersonId person, ShareId share, Moment at, Instant now) {
        if (run(MOVE, id, person, share, at, now) == 0) {
            run(BEGIN, id, person, share, at, now);
        }
    }

    private int run(String sql, ConversationId id, PersonId person, ShareId share, Moment at, Instant now) {
        return db.sql(sql)
                .param("id", id.value())
                .param("person", person.value())
                .param("share", share.value())
                .param("at", at.millis())
                .param("now", Times.bind(now))
                .update();
    }
}
