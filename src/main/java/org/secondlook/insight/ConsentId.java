package org.secondlook.insight;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** Somebody's consent to be counted in one course. */
record ConsentId(UUID value) {

    /** Mints a new one. */
    static ConsentId next() {
        return new ConsentId(Uuids.next());
    }
}
