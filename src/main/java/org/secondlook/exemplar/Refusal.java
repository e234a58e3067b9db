package org.secondlook.exemplar;

import java.util.Locale;

/** Why something cannot be released as it was asked for. */
enum Refusal {
    WORDS,
    QUESTION,
    LICENCE,
    STRATEGY,
    PERSON,
    UNTIL,
    CONSENT,
    /** The clip is being cut, or could not be. */
    READY,
    /** The same clip is released already, or waits for it. */
    ALREADY,
    CAPTIONS,
    /** It is for some alone. */
    BOUND,
    PERMISSION;

    /** The key of the sentence that says it. */
    String message() {
        return "exemplar.problem." + name().toLowerCase(Locale.ROOT);
    }
}
