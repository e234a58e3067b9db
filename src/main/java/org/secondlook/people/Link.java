package org.secondlook.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * A link as one of its two ends reads it.
 *
 * @param askedHere whether it was asked for at this end, which is the one that confirms
 * @param confirmedAt null while it waits for that
 */
record Link(
        LinkId id,
        boolean askedHere,
        Instant openedAt,
        @Nullable Instant confirmedAt,
        End other) {

    /** How long a code can be opened. */
    static final Duration TO_OPEN = Duration.ofMinutes(15);

    /** How long what was opened can be confirmed. */
    static final Duration TO_CONFIRM = Duration.ofDays(1);

    public boolean isLinked() {
        return confirmedAt != null;
    }

    /** Whether it is this end's turn. */
    public boolean isToBeConfirmed() {
        return askedHere && !isLinked();
    }

    public LocalDate day() {
        return Times.day(confirmedAt == null ? openedAt : confirmedAt);
    }

    /**
     * The same person at the other school, as far as both are told of each other.
     *
     * @param name null when that platform keeps names to itself
     */
    record End(UUID person, @Nullable String name, String issuer) {

        public String school() {
            return new School(issuer).name();
        }
    }
}
