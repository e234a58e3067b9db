package org.secondlook.programme;

/** What a task can start from: one that stands in the message files, to be placed as it is or changed, or a blank one. */
enum ReadyTask {
    SEEING,
    QUESTIONS,
    TALK,
    TRANSITIONS,
    CHECKING,
    OWN;

    /** Whether it says something already. */
    public boolean hasWords() {
        return this != OWN;
    }
}
