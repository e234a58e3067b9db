package org.secondlook.conversation;

import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what the two say to a recording of their conversation. The caller holds the conversation. */
@Repository
class ConsentStore {

    private static final String GIVE_AGAIN = """
            update conversation_consent set given_at = :now, taken_back_at = null
            where conversation_id = :id and person_id = :person
            """;

    private static final String GIVE = """
            insert into conversation_consent (conversation_id, person_id, given_at) values (:id, :person, :now)
            """;

    private static final String DECLINE = """
            insert into conversation_consent (conversation_id, person_id, taken_back_at) values (:id, :person, :now)
            on conflict do nothing
            """;

    private static final String TAKE_BACK = """
            update conversation_consent set taken_back_at = :now
            where conversation_id = :id and person_id = :person and given_at is not null and taken_back_at is null
            """;

    private final JdbcClient db;

    ConsentStore(JdbcClient db) {
        this.db = db;
    }

    void give(ConversationId id, PersonId person, Instant now) {
        if (run(GIVE_AGAIN, id, person, now) == 0) {
            run(GIVE, id, person, now);
        }
    }

    /** Says: not this time. */
    void decline(ConversationId id, PersonId person, Instant now) {
        run(DECLINE, id, person, now);
    }

    /** Whether it held until now. */
    boolean takeBack(ConversationId id, PersonId person, Instant now) {
        return run(TAKE_BACK, id, person, now) == 1;
    }

    private int run(String sql, ConversationId id, PersonId person, Instant now) {
        return db.sql(sql)
                .param("id", id.value())
                .param("person", person.value())
                .param("now", Times.bind(now))
                .update();
    }
}
