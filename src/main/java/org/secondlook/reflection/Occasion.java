package org.secondlook.reflection;

/** When somebody reflects on a lesson: when they have watched it again, and once more from some distance. */
enum Occasion {
    FIRST,
    SECOND
}
