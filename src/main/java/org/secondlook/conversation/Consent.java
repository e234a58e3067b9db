package org.secondlook.conversation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * What one of two says to a recording of their conversation.
 *
 * @param givenAt null when it never was
 * @param takenBackAt null while it holds; of one that was never given, when they said: not this time
 */
record Consent(@Nullable Instant givenAt, @Nullable Instant takenBackAt) {

    /** Of somebody who has said nothing. */
    static final Consent UNSAID = new Consent(null, null);

    boolean holds() {
        return givenAt != null && takenBackAt == null;
    }

    boolean isUnsaid() {
        return givenAt == null && takenBackAt == null;
    }

    boolean isDeclined() {
        return givenAt == null && takenBackAt != null;
    }

    public @Nullable LocalDate givenOn() {
        return givenAt == null ? null : Times.day(givenAt);
    }

    public @Nullable LocalDate takenBackOn() {
        return takenBackAt == null ? null : Times.day(takenBackAt);
    }
}
