package org.secondlook.design;

/** Why something that was asked of a programme is not done. What was typed comes back with the reason. */
enum Refusal {
    WORDS(422),
    FULL(422),
    SOURCE(422),
    NEWER(409),
    ARCHIVED(409);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String message() {
        return "design.refusal." + name();
    }
}
