package org.secondlook.exemplar;

/** Why an exemplar, or what was to become one, is none any more. */
enum Ending {
    /** Its teacher has taken their word back. */
    CONSENT,
    /** The day is over until which the teacher agreed. */
    LAPSED,
    /** Whoever was asked has said no. */
    REFUSED,
    /** Whoever approved it does so no more. */
    APPROVAL,
    /** Whoever was asked is not here any more and has not answered. */
    UNANSWERED,
    /** Somebody who can be seen may not be, or nobody knows. */
    PERMISSION,
    /** The lesson was cut or blurred anew, so it shows something else than was agreed to. */
    CHANGED,
    /** It is for some alone since. */
    BOUND,
    /** The clip or its lesson was deleted. */
    ERASED,
    /** Its teacher is not in the school any more. */
    LEFT;

    /** Whether the teacher did it and so need not be told. */
    boolean isTheirOwn() {
        return this == CONSENT || this == ERASED || this == CHANGED || this == BOUND || this == LEFT;
    }

    /** Whether it answers what the teacher had asked. */
    boolean isAnswer() {
        return this == REFUSED;
    }
}
