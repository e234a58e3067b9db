package org.secondlook.conversation;

/**
 * What the two say to a recording of their conversation: the coach asks, the teacher answers or does not, and either takes back at any
 * time. Only who has taken back can give again, so that nobody is asked twice.
 */
record Consents(Consent coach, Consent teacher) {

    /** How far the two are. */
    enum State {
        /** Nobody has asked, or whoever asked has taken the question back. */
        UNASKED,
        ASKED,
        DECLINED,
        BOTH,
        TAKEN_BACK
    }

    public State state() {
        if (coach.holds() && teacher.holds()) {
            return State.BOTH;
        } else if (coach.holds() && teacher.isDeclined()) {
            return State.DECLINED;
        } else if (coach.holds() && teacher.isUnsaid()) {
            return State.ASKED;
        } else {
            return teacher.givenAt() == null ? State.UNASKED : State.TAKEN_BACK;
        }
    }

    public boolean areBoth() {
        return state() == State.BOTH;
    }

    /** Of the coach's part, or of the teacher's. */
    Consent of(boolean isCoach) {
        return isCoach ? coach : teacher;
    }

    /** Whether one can agree now: the coach by asking, and the teacher once they were asked. */
    public boolean mayGive(boolean isCoach) {
        return !of(isCoach).holds() && (isCoach || coach.holds());
    }

    /** Whether the teacher can say: not this time. */
    public boolean mayDecline(boolean isCoach) {
        return !isCoach && state() == State.ASKED;
    }

    public boolean mayTakeBack(boolean isCoach) {
        return of(isCoach).holds();
    }
}
