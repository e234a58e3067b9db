package org.secondlook.people;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** A request to delete everything about somebody; whoever knows it may read the receipt. */
record ErasureId(UUID value) {

    static ErasureId next() {
        return new ErasureId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
