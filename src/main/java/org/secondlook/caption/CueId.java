package org.secondlook.caption;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** One caption: what is shown at once. */
record CueId(UUID value) {

    /** Mints a new one. */
    static CueId next() {
        return new CueId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
