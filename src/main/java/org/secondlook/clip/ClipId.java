package org.secondlook.clip;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** A clip. */
record ClipId(UUID value) {

    /** Mints a new one. */
    static ClipId next() {
        return new ClipId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
