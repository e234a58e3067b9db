package org.secondlook.hours;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Time that somebody sets aside for themselves.
 *
 * @param offer of their course that they took; null for none
 * @param version counts how often it was changed
 */
record Plan(
        PlanId id, Purpose purpose, Rhythm rhythm, @Nullable OfferId offer, int version, Instant writtenAt) {

    static final int FIRST_VERSION = 1;

    /** More at once nobody keeps. */
    static final int MOST = 20;
}
