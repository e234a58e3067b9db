package org.secondlook.lti.keys;

import static org.secondlook.lti.keys.ToolKeyState.ACTIVE;
import static org.secondlook.lti.keys.ToolKeyState.NEXT;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves the keys on, all of them or none. Whoever adds the generation after those that were seen has rotated; anybody who
 * saw the same has come too late, and changes nothing.
 */
@Component
class KeyRotation {

    private final ToolKeyStore store;
    private final KeyPairs pairs;
    private final TransactionOperations transactions;

    KeyRotation(ToolKeyStore store, KeyPairs pairs, TransactionOperations transactions) {
        this.store = store;
        this.pairs = pairs;
        this.transactions = transactions;
    }

    /** Lets the next key sign, and the one that has signed stay published; whether this was who did it. */
    boolean rotate(List<StoredKey> seen, Instant now) {
        StoredKey fresh = following(seen, now);
        return inTransaction(() -> {
            boolean first = store.add(fresh);
            if (first) {
                store.beginRetiring(generation(seen, ACTIVE), now);
                store.activate(generation(seen, NEXT), now);
            }
            return first;
        });
    }

    /**
     * Takes away whatever has signed until now, and lets the next key sign. Who comes too late still takes away what a usual
     * rotation has left published meanwhile.
     */
    boolean replace(List<StoredKey> seen, Instant now) {
        StoredKey fresh = following(seen, now);
        return inTransaction(() -> {
            boolean first = store.add(fresh);
            if (first) {
                store.retire(generation(seen, ACTIVE), now);
                store.activate(generation(seen, NEXT), now);
            }
            store.retireRetiring(now);
            return first;
        });
    }

    private StoredKey following(List<StoredKey> seen, Instant now) {
        return pairs.make(seen.get(seen.size() - 1).generation() + 1, NEXT, now);
    }

    private boolean inTransaction(Step step) {
        return Boolean.TRUE.equals(transactions.execute(status -> step.take()));
    }

    private static int generation(List<StoredKey> keys, ToolKeyState state) {
        return StoredKey.get(keys, state).generation();
    }

    private interface Step {

        boolean take();
    }
}
