package org.secondlook.capture;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** One hand-over, as its owner's pages name it. */
record HandOverId(UUID value) {

    /** Mints a new one. */
    static HandOverId next() {
        return new HandOverId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
