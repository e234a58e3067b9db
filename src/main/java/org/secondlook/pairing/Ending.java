package org.secondlook.pairing;

/** How a pairing came to its end; who of the two wanted it, and why, is told to nobody and kept nowhere. */
enum Ending {
    /** Whoever had proposed it, or had already said yes, thought better of it before it began. */
    TAKEN_BACK,
    /** It was not accepted. */
    NOT_NOW,
    /** One of the two has ended it. */
    OVER,
    /** One of the two has left the course, or the coach is none there any more. */
    APART
}
