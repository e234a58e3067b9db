package org.secondlook.appearance;

/** What an owner says about who can be seen in a lesson. */
enum Answer {
    /** Nobody can be recognised, by their face, their name or in another way. */
    NOBODY,
    /** Everybody who can be seen may be shown to others, as the owner knows without the register. */
    EVERYBODY,
    /** Pupils of the classes that are named; what is permitted for each of them decides. */
    CLASSES
}
