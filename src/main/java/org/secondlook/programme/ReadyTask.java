package org.secondlook.programme;

/** What a task can start from: one that stands in the message files, to be placed as it is or changed, or a blank one. */
enum ReadyTask {
    SEEING,
    QUESTIONS,
    TALK,
    TRANSITIONS,
    CHECKING,
    STAGE,
    CYCLE,
    OWN;

    Asked asks() {
        return switch (this) {
            case STAGE -> Asked.STAGE;
            case CYCLE -> Asked.CYCLE;
            case SEEING, QUESTIONS, TALK, TRANSITIONS, CHECKING, OWN -> Asked.REFLECTION;
        };
    }

    /** Whether it says something already. */
    public boolean hasWords() {
        return this != OWN;
    }
}
