package org.secondlook.coaching;

/** What somebody can do that moves a cycle. */
enum Act {
    /** The coach proposes a cycle; this is how one may come to be, and nothing that is done with it. */
    PROPOSE,
    /** The teacher begins one, or says yes to what the coach has proposed. */
    BEGIN,
    /** A stage is done, and another follows. */
    FINISH,
    /** The last stage is done. */
    FINISH_LAST,
    /** An earlier stage is taken up again. */
    GO_BACK,
    CLOSE,
    STOP;

    static Act finishing(boolean last) {
        return last ? FINISH_LAST : FINISH;
    }
}
