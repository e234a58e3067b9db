package org.secondlook.people;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.RosterService.Roster.Unread;

/**
 * How far the reading of a course's roster is.
 *
 * @param address where the platform has it, as the newest launch says
 * @param members how many people it named when it was last read
 * @param attempts how many have failed since the last one that did not
 * @param nextAttemptAt when the job that is staged will try; null when none is
 * @param triedAt when it last tried
 * @param readAt when the last reading began that came to something
 * @param emptyAt since when the roster has named nobody
 */
record CourseRoster(
        CourseId course,
        URI address,
        RosterState state,
        int members,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant triedAt,
        @Nullable Instant readAt,
        @Nullable Instant emptyAt) {

    /** A launch has the roster read again when nobody has tried for this long. */
    static final Duration FRESH = Duration.ofHours(1);

    /** However often somebody asks, the platform is asked once in this time. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int MOST_ATTEMPTS = 10;
    private static final int MOST_DOUBLINGS = 6;

    static CourseRoster at(URI address, CourseId course) {
        return new CourseRoster(course, address, RosterState.UNREAD, 0, 0, null, null, null, null);
    }

    /** Whether a job is staged that has not tried as often as it will. */
    boolean isWaiting() {
        return nextAttemptAt != null;
    }

    /** Whether a launch is reason enough to have it read. */
    boolean isDue(Instant now) {
        return !isWaiting() && isUntriedFor(FRESH, now);
    }

    boolean isUntriedFor(Duration time, Instant now) {
        return triedAt == null || !triedAt.plus(time).isAfter(now);
    }

    /** Whether another reading that began later has told more. */
    boolean isNewerThan(Instant began) {
        return readAt != null && readAt.isAfter(began);
    }

    CourseRoster movedTo(URI place) {
        return new CourseRoster(course, place, state, members, attempts, nextAttemptAt, triedAt, readAt, emptyAt);
    }

    CourseRoster staged(Instant now) {
        return new CourseRoster(course, address, state, members, 0, now, triedAt, readAt, emptyAt);
    }

    /** Nothing is staged any more, and nothing was learnt. */
    CourseRoster settled(Instant now) {
        return new CourseRoster(course, address, state, members, 0, null, now, readAt, emptyAt);
    }

    CourseRoster read(RosterState how, int people, Instant began, Instant now) {
        return new CourseRoster(course, address, how, people, 0, null, now, began, null);
    }

    /** Read, and nobody was named; the first time that is only noted. */
    CourseRoster readEmpty(Instant began, Instant now) {
        return emptyAt == null
                ? new CourseRoster(course, address, RosterState.EMPTY, 0, 0, null, now, began, began)
                : new CourseRoster(course, address, RosterState.WHOLE, 0, 0, null, now, began, emptyAt);
    }

    /** Tried in vain; again after a minute, then after twice as long each time up to an hour, for some hours. */
    CourseRoster unread(Unread unread, Instant now) {
        boolean again = unread.cause().mayPass() && attempts + 1 < MOST_ATTEMPTS;
        Instant next = again ? now.plus(spread(wait(unread.after()))) : null;
        return new CourseRoster(
                course, address, RosterState.of(unread.cause()), members, attempts + 1, next, now, readAt, emptyAt);
    }

    private Duration wait(@Nullable Duration asked) {
        Duration own = PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return asked == null || asked.compareTo(own) < 0 ? own : asked;
    }

    /** A wait and up to a fifth more, so that the courses of a platform that comes back do not all meet it at once. */
    private Duration spread(Duration wait) {
        int place = Math.floorMod(31 * course.hashCode() + attempts, 1000);
        return wait.plus(wait.multipliedBy(place).dividedBy(5000));
    }
}
