package org.secondlook.practice;

/** What the gentle check has noticed about a step: a question to its owner, never a refusal. */
enum Hint {
    /** It says what will be better, and not what will be done. */
    AIM,
    /** What it names happens in a head, where no video sees it. */
    UNSEEN,
    /** There are several things in it. */
    SEVERAL,
    /** It takes longer than until tomorrow. */
    LATER,
    /** It is too long to be remembered in a lesson. */
    LONG
}
