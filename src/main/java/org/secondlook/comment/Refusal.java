package org.secondlook.comment;

/** Why something is not said; whoever typed it keeps their words. */
enum Refusal {
    KIND(422),
    TIME(422),
    WORDS(422),
    STRENGTH(422),
    MENTION(422),
    FULL(422),
    OVER(409),
    GONE(409),
    NEWER(409),
    TWICE(409);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The key of the sentence that says it. */
    String message() {
        return "comment.problem." + name();
    }
}
