package org.secondlook.administration;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** Somebody who runs the tool. */
record OperatorId(UUID value) {

    /** Mints a new one. */
    static OperatorId next() {
        return new OperatorId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
