package org.secondlook.administration;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.springframework.stereotype.Component;

/** Those who run the tool. */
@Component
class Operators {

    private final OperatorStore store;
    private final OperatorSessions sessions;
    private final Acts acts;
    private final Clock clock;

    Operators(OperatorStore store, OperatorSessions sessions, Acts acts, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.acts = acts;
        this.clock = clock;
    }

    List<OperatorStore.Listed> all() {
        return store.all();
    }

    boolean areNone() {
        return !store.hasAny();
    }

    /** Somebody new; empty when somebody else is called so. */
    Optional<OperatorId> add(OperatorName name, String passwordHash) {
        Operator fresh = new Operator(OperatorId.next(), name.shown());
        if (!store.add(fresh.id(), name, passwordHash, Times.now(clock))) {
            return Optional.empty();
        }
        acts.note(fresh, Deed.BECAME_OPERATOR);
        return Optional.of(fresh.id());
    }

    /** Takes somebody else out, and ends their sessions. Nobody takes themselves out, so that somebody is always left. */
    void remove(Operator by, OperatorId id) {
        if (by.id().equals(id)) {
            throw new NotPermittedException("remove oneself");
        }
        if (!store.remove(id, Times.now(clock))) {
            throw new NotVisibleException(id);
        }
        sessions.endAll(id);
        acts.note(by, Deed.OPERATOR_REMOVED);
    }

    /** Gives whoever is called so another password, and ends their sessions; empty when nobody is called so. */
    Optional<OperatorId> recover(OperatorName name, String passwordHash) {
        Optional<Operator> known = store.find(name).map(OperatorStore.Known::operator);
        known.ifPresent(operator -> {
            store.setPassword(operator.id(), passwordHash);
            sessions.endAll(operator.id());
            acts.note(operator, Deed.PASSWORD_CHANGED);
        });
        return known.map(Operator::id);
    }
}
