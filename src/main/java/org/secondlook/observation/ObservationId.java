package org.secondlook.observation;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** One look through a framework at a recording. */
public record ObservationId(UUID value) {

    /** Mints a new one. */
    static ObservationId next() {
        return new ObservationId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
