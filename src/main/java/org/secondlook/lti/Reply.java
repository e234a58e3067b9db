package org.secondlook.lti;

import org.secondlook.lti.ScoreService.Outcome;

/** What came of asking a platform for something. */
public sealed interface Reply<T> {

    /** It is this. */
    record Done<T>(T value) implements Reply<T> {}

    /** It came to nothing; the outcome says whether asking again may help. */
    record Failed<T>(Outcome outcome) implements Reply<T> {}
}
