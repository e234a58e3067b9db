package org.secondlook.conversation;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what two want to speak of, and what they agree on. */
@Repository
class AgendaStore {

    private static final String ADD_ITEM = """
            insert into conversation_item (id, conversation_id, place, words)
            select cast(:id as uuid), cast(:conversation as uuid), coalesce(max(place), 0) + 1, cast(:words as varchar)
            from conversation_item where conversation_id = :conversation
            """;

    private static final String REMOVE_ITEM =
            "delete from conversation_item where id = :id and conversation_id = :conversation";

    private static final String ADD_ACTION = """
            insert into conversation_action (id, conversation_id, doer, words, due_on, agreed_at)
            values (:id, :conversation, :doer, :words, :due, :now)
            """;

    private static final String DO_ACTION =
            "update conversation_action set done_at = :now where id = :id and conversation_id = :conversation";

    private static final String REMOVE_ACTION =
            "delete from conversation_action where id = :id and conversation_id = :conversation";

    private final JdbcClient db;

    AgendaStore(JdbcClient db) {
        this.db = db;
    }

    void addItems(List<Item> items, ConversationId conversation) {
        for (Item item : items) {
            of(ADD_ITEM, item.id(), conversation).param("words", item.words()).update();
        }
    }

    void removeItem(UUID id, ConversationId conversation) {
        of(REMOVE_ITEM, id, conversation).update();
    }

    void addAction(Action action, ConversationId conversation, Instant now) {
        LocalDate due = action.dueOn();
        of(ADD_ACTION, action.id(), conversation)
                .param("doer", action.doer().name())
                .param("words", action.words())
                .param("due", due, Types.DATE)
                .param("now", Times.bind(now))
                .update();
    }

    /** Whether it was there. */
    boolean setDone(UUID id, @Nullable Instant done, ConversationId conversation) {
        return of(DO_ACTION, id, conversation)
                        .param("now", Times.bindOrNull(done), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    void removeAction(UUID id, ConversationId conversation) {
        of(REMOVE_ACTION, id, conversation).update();
    }

    private JdbcClient.StatementSpec of(String sql, UUID id, ConversationId conversation) {
        return db.sql(sql).param("id", id).param("conversation", conversation.value());
    }
}
