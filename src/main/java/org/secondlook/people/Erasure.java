package org.secondlook.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * A request to delete everything about somebody. Their own is done at once. That of an administrator waits, for the lessons
 * are not the administrator's: whoever comes back meanwhile keeps them.
 *
 * @param person null once it is done
 * @param withdrawnAt when the person came back, or the administrator thought better of it
 * @param begunAt when the person's access ended
 * @param erasedAt when nothing was left
 */
record Erasure(
        ErasureId id,
        @Nullable PersonId person,
        AskedBy askedBy,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant begunAt,
        @Nullable Instant erasedAt) {

    /** How long an administrator's request waits for the person. */
    static final Duration WAIT = Duration.ofDays(30);

    static Erasure asked(PersonId person, AskedBy by, Instant now) {
        Instant due = by == AskedBy.THEMSELF ? now : now.plus(WAIT);
        return new Erasure(ErasureId.next(), person, by, now, due, null, null, null);
    }

    /** Whether there is still something to do. */
    boolean isOpen() {
        return withdrawnAt == null && erasedAt == null && person != null;
    }

    /** Whether nothing has happened yet, so that it can be taken back. */
    boolean isWaiting() {
        return isOpen() && begunAt == null;
    }

    public LocalDate askedOn() {
        return Times.day(askedAt);
    }

    public LocalDate dueOn() {
        return Times.day(dueAt);
    }

    /** Who asked; never by name. */
    enum AskedBy {
        THEMSELF,
        ADMINISTRATOR
    }
}
