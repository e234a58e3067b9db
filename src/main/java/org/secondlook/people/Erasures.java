package org.secondlook.people;

import java.time.Clock;
import java.util.Optional;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Erasure.AskedBy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Requests to delete everything about somebody: asked for, taken back, begun. What they take away is the {@link PersonEraser}'s. */
@Component
class Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

    private final ErasureStore store;
    private final PeopleStore people;
    private final Sessions sessions;
    private final Jobs jobs;
    private final Clock clock;

    Erasures(ErasureStore store, PeopleStore people, Sessions sessions, Jobs jobs, Clock clock) {
        this.store = store;
        this.people = people;
        this.sessions = sessions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Asks for the deletion of everything about the viewer, whose access ends with it. Asked twice, it is one. */
    @Transactional
    public ErasureId ask(Viewer viewer) {
        people.hold(viewer.person());
        Optional<Erasure> begun = store.newest(viewer.person()).filter(erasure -> erasure.begunAt() != null);
        return begun.map(Erasure::id).orElseGet(() -> askAndBegin(viewer.person()));
    }

    /** Asks once more about somebody whom a restored backup has brought back; false when that is under way already. */
    @Transactional
    public boolean askAgain(PersonId person) {
        people.hold(person);
        boolean begun = store.newest(person)
                .filter(erasure -> erasure.begunAt() != null)
                .isPresent();
        if (!begun) {
            askAndBegin(person);
        }
        return !begun;
    }

    private ErasureId askAndBegin(PersonId person) {
        ErasureId id = ask(person, AskedBy.THEMSELF);
        begin(id);
        return id;
    }

    /** Asks for the same about somebody else of the platform. It waits; one that waits already suffices. */
    @Transactional
    public void ask(PersonId other, Viewer administrator) {
        people.hold(other);
        if (waiting(other).isEmpty()) {
            ErasureId id = ask(other, AskedBy.ADMINISTRATOR);
            LOG.info("deletion asked for by an administrator erasure={} by={}", id, administrator.person());
        }
    }

    private ErasureId ask(PersonId person, AskedBy by) {
        Erasure erasure = Erasure.asked(person, by, Times.now(clock));
        store.add(erasure, person);
        jobs.stage(ErasePerson.JOB, erasure.id(), erasure.dueAt());
        return erasure.id();
    }

    /** What an administrator has asked for about somebody, while it waits. */
    Optional<Erasure> waiting(PersonId person) {
        return newest(person).filter(Erasure::isWaiting);
    }

    /** The latest request about somebody. */
    Optional<Erasure> newest(PersonId person) {
        return store.newest(person);
    }

    /** Takes back what waits, because the person is here, or because the administrator says so. */
    @Transactional
    public void withdraw(PersonId person) {
        store.withdraw(person, Times.now(clock));
    }

    /** Ends the access of whom it is about, unless it was taken back or is done; says whom. */
    @Transactional
    public Optional<PersonId> begin(ErasureId id) {
        Optional<PersonId> person = store.hold(id).filter(Erasure::isOpen).map(Erasure::person);
        person.ifPresent(found -> {
            store.begin(id, found, Times.now(clock));
            forgetAfterCommit(found);
        });
        return person;
    }

    private void forgetAfterCommit(PersonId person) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sessions.forget(person);
            }
        });
    }

    /** How far a request is, for whoever knows its id. */
    Receipt receipt(ErasureId id) {
        Erasure erasure = store.find(id).orElseThrow(() -> new NotVisibleException(id));
        return new Receipt(erasure, store.lines(id));
    }
}
