package org.secondlook.coaching;

/** Why something that was asked of a cycle is not done. What was typed comes back with the reason. */
enum Refusal {
    FOCUS(422),
    MODEL(422),
    PAIRING(422),
    WORDS(422),
    MISSING(422),
    THING(422),
    LENS(422),
    DRAFT(422),
    OPEN(409),
    NEWER(409),
    APART(409);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String message() {
        return "coaching.refusal." + name();
    }
}
