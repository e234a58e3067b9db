package org.secondlook.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.secondlook.foundation.Times;
import org.secondlook.lti.RosterService;
import org.secondlook.lti.RosterService.Roster;
import org.secondlook.lti.RosterService.Roster.Part;
import org.secondlook.lti.RosterService.Roster.Unread;
import org.secondlook.lti.RosterService.Roster.Whole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the roster of a course and takes over what has changed. No transaction is open while the platform tells; what it has
 * told is taken over in one, by one node at a time, and never after what was told later.
 */
@Component
class RosterReading {

    private final RosterStore store;
    private final RosterChanges changes;
    private final RosterService platform;
    private final Sessions sessions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RosterReading(
            RosterStore store,
            RosterChanges changes,
            RosterService platform,
            Sessions sessions,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.platform = platform;
        this.sessions = sessions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tries to read the roster of a course; says when to try again, if at all. */
    Optional<Instant> attempt(CourseId course) {
        CourseRoster known = store.find(course).orElse(null);
        if (known == null) {
            return Optional.empty();
        }
        Instant began = Times.now(clock);
        RosterStore.Tenant tenant = store.tenantOf(course);
        Roster roster = platform.read(tenant.issuer(), tenant.clientId(), known.address());
        Taken taken = Objects.requireNonNull(transaction.execute(status -> take(roster, course, began)));
        taken.changed().forEach(sessions::forget);
        return Optional.ofNullable(taken.after().nextAttemptAt());
    }

    private Taken take(Roster roster, CourseId course, Instant began) {
        CourseRoster held = store.hold(course).orElseThrow();
        Taken taken = taken(roster, held, began);
        store.change(taken.after());
        return taken;
    }

    private Taken taken(Roster roster, CourseRoster held, Instant began) {
        Instant now = Times.now(clock);
        if (roster instanceof Unread unread) {
            return new Taken(held.unread(unread, now), Set.of());
        } else if (held.isNewerThan(began)) {
            return new Taken(held.settled(now), Set.of());
        } else if (roster instanceof Part part) {
            RosterChanges.Result result = changes.take(part.members(), false, held.course(), began);
            return new Taken(held.read(RosterState.PART, result.members(), began, now), result.changed());
        } else {
            return whole((Whole) roster, held, began, now);
        }
    }

    /** A list that names nobody may be a fault of the platform's, so it is believed when it does so twice. */
    private Taken whole(Whole whole, CourseRoster held, Instant began, Instant now) {
        boolean empty = whole.members().isEmpty();
        boolean believed = !empty || held.emptyAt() != null;
        RosterChanges.Result result = changes.take(whole.members(), believed, held.course(), began);
        CourseRoster after =
                empty ? held.readEmpty(began, now) : held.read(RosterState.WHOLE, result.members(), began, now);
        return new Taken(after, result.changed());
    }

    /** What a reading came to. */
    private record Taken(CourseRoster after, Set<PersonId> changed) {}
}
