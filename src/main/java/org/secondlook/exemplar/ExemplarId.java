package org.secondlook.exemplar;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** An exemplar. */
public record ExemplarId(UUID value) {

    /** Mints a new one. */
    static ExemplarId next() {
        return new ExemplarId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
