package org.secondlook.gradebook;

/** How far a score has come. */
public enum ScoreState {
    /** It will be posted, or posted again. */
    WAITING,
    /** The gradebook holds it. */
    SENT,
    /** It was given up, for a reason. */
    REFUSED,
    /** The activity had no gradebook column. */
    NO_COLUMN;

    /** Whether a new score may be tried after this one. */
    public boolean mayBeTriedAgain() {
        return this == REFUSED || this == NO_COLUMN;
    }
}
