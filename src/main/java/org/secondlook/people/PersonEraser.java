package org.secondlook.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.secondlook.foundation.ErasureLedger;
import org.secondlook.foundation.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes away everything about somebody who asked for it: first the files, which nobody finds any more, then all rows in one
 * transaction, which is also the receipt's. Whenever it is killed, it can be begun again.
 */
@Component
class PersonEraser {

    private static final Logger LOG = LoggerFactory.getLogger(PersonEraser.class);

    private final Erasures erasures;
    private final ErasureStore store;
    private final PeopleStore people;
    private final ErasureLedger ledger;
    private final List<PersonalData> modules;
    private final TransactionOperations transaction;
    private final Clock clock;

    PersonEraser(
            Erasures erasures,
            ErasureStore store,
            PeopleStore people,
            ErasureLedger ledger,
            List<PersonalData> modules,
            TransactionOperations transaction,
            Clock clock) {
        this.erasures = erasures;
        this.store = store;
        this.people = people;
        this.ledger = ledger;
        this.modules = modules;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run(ErasureId id) {
        erasures.begin(id).ifPresent(person -> {
            note(person);
            modules.forEach(module -> module.eraseFiles(person));
            transaction.executeWithoutResult(status -> eraseRows(id, person));
            LOG.info("everything about somebody is deleted erasure={}", id);
        });
    }

    /** Their access has ended, which is never taken back. */
    private void note(PersonId person) {
        try {
            ledger.note(ErasedPeople.KIND, person.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void eraseRows(ErasureId id, PersonId person) {
        people.hold(person);
        List<Holding> held = modules.stream()
                .flatMap(module -> module.held(person).stream())
                .filter(Holding::isThere)
                .toList();
        store.end(id, person, held, Times.now(clock));
        modules.forEach(module -> module.erase(person));
        people.delete(person);
    }
}
