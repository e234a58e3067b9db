package org.secondlook.observation;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** A published version of a framework. */
record FrameworkId(UUID value) {

    /** Mints a new one. */
    static FrameworkId next() {
        return new FrameworkId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
