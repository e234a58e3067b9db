package org.secondlook.goal;

/** Why a goal is not worked on now. Both are its owner's own word, and can be taken back. */
enum Ending {
    REACHED,
    ASIDE
}
