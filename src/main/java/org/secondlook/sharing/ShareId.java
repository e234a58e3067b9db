package org.secondlook.sharing;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** A share. */
public record ShareId(UUID value) {

    /** Mints a new one. */
    static ShareId next() {
        return new ShareId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
