package org.secondlook.administration;

/** What a one-time link is good for. */
enum Ticket {
    /** To become the first operator; it is in the log of a tool that has none. */
    FIRST,
    /** To become a further one; an operator has made it. */
    INVITED,
    /** To become one, or to choose another password for the name that one has; a command has made it. */
    RECOVERY
}
