package org.secondlook.recording;

/**
 * How far a lesson has come in which something is hidden or cut away.
 *
 * <ul>
 *   <li>MAKING: a job makes its versions anew; until then it is seen as it was
 *   <li>MADE: nothing else of it is seen any more
 *   <li>FAILED: the versions could not be made, and it is seen as it was
 * </ul>
 */
enum RevisionState {
    MAKING,
    MADE,
    FAILED;

    /** Whether the step is one that a job takes; that somebody asks anew is a new number. */
    boolean mayBecome(RevisionState next) {
        return this == MAKING && next != MAKING;
    }
}
