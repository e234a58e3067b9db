package org.secondlook.people;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.LaunchAdmission;
import org.secondlook.lti.LtiLaunch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Admits launches. For a person of whom nothing has changed one statement does it all: it finds them, opens the session
 * and uses up the nonce. Else what is new is written first, in one transaction with the session.
 */
@Component
class Admissions implements LaunchAdmission {

    private final SessionStore store;
    private final Sessions sessions;
    private final PeopleStore people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Admissions(
            SessionStore store, Sessions sessions, PeopleStore people, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Admission admit(LtiLaunch launch, String nonce, BrowserBinding browser) {
        Newcomer newcomer = Newcomer.of(launch);
        SessionOpening opening = sessions.opening(nonce, browser);
        if (store.openForKnown(opening, newcomer)) {
            return admitted(opening);
        }
        Admission admission = Objects.requireNonNull(transaction.execute(status -> {
            Admission outcome = admitChanged(opening, newcomer);
            if (!(outcome instanceof Admission.Admitted)) {
                status.setRollbackOnly(); // a used or refused launch changes nothing about anybody
            }
            return outcome;
        }));
        sessions.forget();
        return admission;
    }

    private Admission admitChanged(SessionOpening opening, Newcomer newcomer) {
        TenantId tenant = people.keepTenant(newcomer);
        PeopleStore.KnownPerson known = people.keepPerson(tenant, newcomer);
        if (known.suspended()) {
            return new Admission.Suspended();
        }
        PersonId person = new PersonId(known.id());
        CourseId course = keepCourse(tenant, person, newcomer);
        return store.open(opening, newcomer, person, course) ? admitted(opening) : new Admission.Replayed();
    }

    private @Nullable CourseId keepCourse(TenantId tenant, PersonId person, Newcomer newcomer) {
        if (newcomer.contextId() == null) {
            return null;
        }
        CourseId course = people.keepCourse(tenant, newcomer.contextId(), newcomer.courseTitle());
        people.enrol(course, person, newcomer.role(), Times.now(clock));
        return course;
    }

    private static Admission admitted(SessionOpening opening) {
        return new Admission.Admitted(opening.id().toString());
    }
}
