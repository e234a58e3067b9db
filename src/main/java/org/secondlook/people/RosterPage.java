package org.secondlook.people;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a lead reads about the list of people that their course's platform keeps.
 *
 * @param waiting whether it is being read, or will be by itself
 * @param minutesToNext until the next attempt; 0 when it is about to be made
 * @param minutesSince the last attempt; null when there was none
 */
record RosterPage(
        RosterState state,
        int members,
        boolean waiting,
        long minutesToNext,
        @Nullable Long minutesSince) {

    static RosterPage of(CourseRoster roster, Instant now) {
        Instant next = roster.nextAttemptAt();
        Instant tried = roster.triedAt();
        return new RosterPage(
                roster.state(),
                roster.members(),
                roster.isWaiting(),
                next == null ? 0 : minutes(now, next),
                tried == null ? null : minutes(tried, now));
    }

    private static long minutes(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).plusSeconds(30).toMinutes());
    }

    /** Whether the last attempt came to something. */
    public boolean isRead() {
        return state == RosterState.WHOLE || state == RosterState.PART || state == RosterState.EMPTY;
    }

    /** Whether the list is being read just now. */
    public boolean isReading() {
        return waiting && minutesToNext == 0;
    }

    /** Whether pressing the button would do anything. */
    public boolean isReadableAgain() {
        return !isReading() && (minutesSince == null || minutesSince >= CourseRoster.PAUSE.toMinutes());
    }

    /** How often the page looks again while there is something to wait for. */
    public int getSecondsToNextLook() {
        return isReading() ? 3 : 60;
    }

    public long getHoursSince() {
        return minutesSince == null ? 0 : minutesSince / 60;
    }
}
