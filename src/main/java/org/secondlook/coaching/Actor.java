package org.secondlook.coaching;

/** Who says that a stage is done. */
enum Actor {
    TEACHER,
    COACH,
    BOTH;

    boolean includes(Part part) {
        return this == BOTH || name().equals(part.name());
    }
}
