package org.secondlook.sample;

/** What somebody has chosen about the introduction. */
enum Choice {
    /** To watch the sample lesson. */
    WATCH,
    LATER,
    SKIP,
    /** To see the introduction once more. */
    AGAIN
}
