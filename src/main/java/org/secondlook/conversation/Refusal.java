package org.secondlook.conversation;

/** Why something is not done. What was typed comes back with the reason. */
enum Refusal {
    WORDS(422),
    LONG(422),
    FULL(422),
    DAY(422),
    MOMENT(422),
    STRENGTH(422),
    QUESTION(422),
    PLAN(422),
    RECORDING(422),
    NEWER(409),
    SENT(409),
    UNASKED(409),
    NAMED(409),
    OVER(409);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The key of the sentence that says it. */
    String message() {
        return "conversation.refusal." + name();
    }
}
