package org.secondlook.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.LaunchAdmission;
import org.secondlook.lti.LtiLaunch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Admits launches. For a person of whom nothing has changed one statement does it all: it finds them, opens the session
 * and uses up the nonce. Else what is new, and only that, is written first, in one transaction with the session.
 */
@Component
class Admissions implements LaunchAdmission {

    private final SessionStore store;
    private final Sessions sessions;
    private final PeopleStore people;
    private final Rosters rosters;
    private final ErasureStore erasures;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Admissions(
            SessionStore store,
            Sessions sessions,
            PeopleStore people,
            Rosters rosters,
            ErasureStore erasures,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.people = people;
        this.rosters = rosters;
        this.erasures = erasures;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Admission admit(LtiLaunch launch, String nonce, BrowserBinding browser) {
        Newcomer newcomer = Newcomer.of(launch);
        SessionOpening opening = sessions.opening(nonce, browser);
        Optional<Session> known = store.openForKnown(opening, newcomer);
        if (known.isPresent()) {
            sessions.remember(known.get());
            rosters.noticed(launch, known.get().viewer().course());
            return admitted(opening, browser);
        }
        Outcome outcome = Objects.requireNonNull(transaction.execute(status -> {
            Outcome attempt = admitChanged(opening, newcomer, browser);
            if (!(attempt.admission() instanceof Admission.Admitted)) {
                status.setRollbackOnly(); // a used or refused launch changes nothing about anybody
            }
            return attempt;
        }));
        if (outcome.rightsChanged()) {
            sessions.forget(outcome.person());
        }
        rosters.noticed(launch, outcome.course());
        return outcome.admission();
    }

    private Outcome admitChanged(SessionOpening opening, Newcomer newcomer, BrowserBinding browser) {
        TenantId tenant = people.keepTenant(newcomer);
        PeopleStore.KnownPerson known = people.keepPerson(tenant, newcomer);
        PersonId person = new PersonId(known.id());
        if (known.suspended()) {
            return new Outcome(new Admission.Suspended(), person, null, true);
        }
        if (known.erasureWaits()) {
            erasures.withdraw(person, Times.now(clock)); // whoever is here keeps what is theirs
        }
        CourseId course = keepCourse(tenant, newcomer);
        boolean changed = course != null && enrol(course, person, newcomer.role());
        return store.open(opening, newcomer, person, course)
                ? new Outcome(admitted(opening, browser), person, course, changed)
                : new Outcome(new Admission.Replayed(), person, null, false);
    }

    private boolean enrol(CourseId course, PersonId person, Role role) {
        Instant now = Times.now(clock);
        boolean changed = people.enrol(course, person, role, now);
        if (changed) {
            events.publishEvent(new EnrolmentChanged(course, person, now));
        }
        return changed;
    }

    private @Nullable CourseId keepCourse(TenantId tenant, Newcomer newcomer) {
        return newcomer.contextId() == null
                ? null
                : people.keepCourse(tenant, newcomer.contextId(), newcomer.courseTitle());
    }

    private static Admission admitted(SessionOpening opening, BrowserBinding browser) {
        return new Admission.Admitted(LaunchSelector.of(opening.id(), browser).toString());
    }

    /**
     * What became of a launch.
     *
     * @param course where it led; null too when it led nowhere
     * @param rightsChanged whether open sessions of its person now have other rights
     */
    private record Outcome(
            Admission admission, PersonId person, @Nullable CourseId course, boolean rightsChanged) {}
}
