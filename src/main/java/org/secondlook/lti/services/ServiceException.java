package org.secondlook.lti.services;

import org.secondlook.lti.ScoreService.Outcome;

/** A call to a platform's service ended before its purpose was reached; carries what to make of that. */
class ServiceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    ServiceException(Outcome outcome) {
        super(outcome.toString(), null, false, false);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
