package org.secondlook.conversation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what two want to speak of, and what they agreed on. Whoever asks has found the conversation through its viewer. */
@Repository
class AgendaPages {

    private static final String ITEMS =
            "select id, words from conversation_item where conversation_id = :conversation order by place";

    private static final String ACTIONS = """
            select id, doer, words, due_on, done_at from conversation_action
            where conversation_id = :conversation order by agreed_at, id
            """;

    private final JdbcClient db;

    AgendaPages(JdbcClient db) {
        this.db = db;
    }

    List<Item> items(ConversationId conversation) {
        return db.sql(ITEMS)
                .param("conversation", conversation.value())
                .query(Item.class)
                .list();
    }

    List<Action> actions(ConversationId conversation) {
        return db.sql(ACTIONS).param("conversation", conversation.value()).query(ActionRow.class).list().stream()
                .map(ActionRow::toAction)
                .toList();
    }

    /** The columns of one action. */
    record ActionRow(
            UUID id,
            Action.Doer doer,
            String words,
            @Nullable LocalDate dueOn,
            @Nullable OffsetDateTime doneAt) {

        Action toAction() {
            return new Action(id, doer, words, dueOn, doneAt == null ? null : Times.day(doneAt.toInstant()));
        }
    }
}
