package org.secondlook.reflection;

/** The questions of a reflection, in their order: a strength comes first, and is the one that must be answered. */
enum Prompt {
    STRENGTH,
    SURPRISE,
    NEXT_STEP;

    public boolean isRequired() {
        return this == STRENGTH;
    }
}
