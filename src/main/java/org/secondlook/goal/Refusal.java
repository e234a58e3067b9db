package org.secondlook.goal;

/** Why something that was asked of a goal is not done. What was typed comes back with the reason. */
enum Refusal {
    WORDS(422),
    THREE(422),
    PART(422),
    INDICATOR(422),
    TAKEN(422),
    BASELINE(422),
    TARGET(422),
    NEWER(409),
    CLOSED(409);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String message() {
        return "goal.refusal." + name();
    }
}
