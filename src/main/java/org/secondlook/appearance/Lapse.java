package org.secondlook.appearance;

/** Why something that an owner said does not hold any more. */
enum Lapse {
    /** Something that was hidden or cut away can be seen again. */
    UNCOVERED,
    /** A class or a pupil was removed from the register, and with them what was not permitted. */
    FORGOTTEN
}
