package org.secondlook.insight;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** Something that was told of many at once. */
record BatchId(UUID value) {

    /** Mints a new one. */
    static BatchId next() {
        return new BatchId(Uuids.next());
    }
}
