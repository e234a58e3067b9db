package org.secondlook.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;

/**
 * Somebody's action step as it is now.
 *
 * @param version of what it says
 * @param goal that it serves; null for none
 * @param stint the newest; null before the first
 */
record ActionStep(
        StepId id,
        PersonId owner,
        int version,
        StepText text,
        @Nullable UUID goal,
        Instant writtenAt,
        @Nullable Stint stint) {

    public StepState state() {
        return stint == null ? StepState.DRAFT : stint.state();
    }

    public boolean isActive() {
        return state() == StepState.ACTIVE;
    }

    public boolean isDraft() {
        return state() == StepState.DRAFT;
    }

    public LocalDate day() {
        return Times.day(writtenAt);
    }
}
