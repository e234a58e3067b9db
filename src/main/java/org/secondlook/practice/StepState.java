package org.secondlook.practice;

/** How a step stands: written and not begun, worked on, put aside, or one that its owner does by now without thinking of it. */
enum StepState {
    DRAFT,
    ACTIVE,
    ASIDE,
    MASTERED
}
