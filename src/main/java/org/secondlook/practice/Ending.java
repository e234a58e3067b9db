package org.secondlook.practice;

/** Why a step is not worked on any more. Both are its owner's own word, and it can be taken up again. */
enum Ending {
    MASTERED,
    ASIDE
}
