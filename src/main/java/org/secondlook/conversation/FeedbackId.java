package org.secondlook.conversation;

import java.util.UUID;

/** Feedback in writing. The form for a new one holds it already, so that a form sent twice begins one. */
record FeedbackId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
