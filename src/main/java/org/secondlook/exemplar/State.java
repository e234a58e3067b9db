package org.secondlook.exemplar;

/** How far an exemplar has come. */
enum State {
    /** Somebody is asked to approve it. */
    WAITING,
    RELEASED,
    ENDED
}
