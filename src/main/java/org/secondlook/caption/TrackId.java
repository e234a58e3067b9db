package org.secondlook.caption;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** The captions of a recording in one language. */
record TrackId(UUID value) {

    /** Mints a new one. */
    static TrackId next() {
        return new TrackId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
