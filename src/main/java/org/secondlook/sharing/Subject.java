package org.secondlook.sharing;

import java.util.UUID;

/** What is shared. */
public record Subject(Kind kind, UUID id) {

    /** The kinds of things that can be shared. */
    public enum Kind {
        ACTION_STEP,
        CELEBRATION,
        CLIP,
        GAP,
        GOAL,
        OBSERVATION,
        RECORDING,
        REFLECTION
    }
}
