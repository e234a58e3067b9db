package org.secondlook.notice;

/** What has become of a mail. */
enum Outcome {
    SENT,
    /** Nobody has taken it, and somebody may later. */
    LATER,
    /** There is nobody at that address. */
    REFUSED,
    /** The server fell silent in the middle: it may have taken it. */
    UNSURE
}
