package org.secondlook.lti.deeplinking;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** A platform's request for links. */
public record LinkingId(UUID value) {

    /** Mints a new one. */
    public static LinkingId next() {
        return new LinkingId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
