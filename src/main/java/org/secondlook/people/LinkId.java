package org.secondlook.people;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** Names one link between two schools of one person. */
record LinkId(UUID value) {

    static LinkId next() {
        return new LinkId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
