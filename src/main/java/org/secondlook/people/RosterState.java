package org.secondlook.people;

import org.secondlook.lti.RosterService.Cause;

/** What came of the last attempt to read a course's roster; pages put it in words. */
enum RosterState {
    /** Nobody has tried yet. */
    UNREAD,
    /** All of it was read. */
    WHOLE,
    /** Some of it was read. */
    PART,
    /** It named nobody, for the first time. */
    EMPTY,
    NO_ANSWER,
    BUSY,
    UNREADABLE,
    NOT_ALLOWED,
    GONE;

    static RosterState of(Cause cause) {
        return valueOf(cause.name());
    }
}
