package org.secondlook.practice;

/** Why something that was asked of a step is not done. What was typed comes back with the reason. */
enum Refusal {
    WORDS(422),
    ONE(422),
    PLAN(422),
    PLANS(422),
    REHEARSAL(422),
    REHEARSALS(422),
    NOTE(422),
    NEWER(409),
    DRAFT(409),
    ENDED(409);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String message() {
        return "practice.refusal." + name();
    }
}
