package org.secondlook.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.programme.Activities.Activity;

/**
 * What a gradebook leads to when somebody opens a person's part in an activity: whether it is completed, and never with what.
 *
 * @param name null when the platform keeps names to itself
 * @param own whether it is the viewer's own part
 */
record ReviewPage(
        Activity activity, PersonId person, @Nullable String name, boolean own, Optional<Instant> completedAt) {

    public Optional<LocalDate> completedOn() {
        return completedAt.map(Times::day);
    }
}
