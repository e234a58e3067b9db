package org.secondlook.conversation;

import java.util.UUID;

/** A conversation. The form for a new one holds it already, so that a form sent twice plans one. */
record ConversationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
