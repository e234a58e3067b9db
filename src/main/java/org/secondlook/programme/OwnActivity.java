package org.secondlook.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.secondlook.foundation.Times;
import org.secondlook.programme.Activities.Activity;
import org.secondlook.recording.RecordingId;

/** An activity as one person has it: the lesson that they chose, and when they completed it. */
record OwnActivity(Activity activity, Asked asks, Optional<RecordingId> lesson, Optional<Instant> completedAt) {

    /** Whether coaching is what it asks for. */
    public boolean isCoaching() {
        return asks.isCoaching();
    }

    /** What a completion outlives, as a message key. */
    public String stays() {
        if (asks.isReflection()) {
            return "programme.activity.completed.stays";
        }
        return isCoaching() ? "programme.coaching.stays" : "programme.act.stays";
    }

    boolean isCompleted() {
        return completedAt.isPresent();
    }

    public Optional<LocalDate> completedOn() {
        return completedAt.map(Times::day);
    }
}
