package org.secondlook.goal;

/** What somebody is asked about a goal, after Knight's PEERS. Only what pupils will do has to be there; the rest can wait. */
enum Prompt {
    PUPILS(200),
    POWERFUL(600),
    EASY(600),
    COMPELLING(600),
    REACHABLE(600);

    /** In characters (code points). */
    private final int longest;

    Prompt(int longest) {
        this.longest = longest;
    }

    public int longest() {
        return longest;
    }

    /** The one sentence that is the goal. */
    public boolean isTheGoal() {
        return this == PUPILS;
    }
}
