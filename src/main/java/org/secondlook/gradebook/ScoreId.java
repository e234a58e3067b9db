package org.secondlook.gradebook;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** A score in the outbox. */
record ScoreId(UUID value) {

    /** Mints a new one. */
    static ScoreId next() {
        return new ScoreId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
