package org.secondlook.people;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** One launch's session; its text form is the selector in addresses. */
public record SessionId(UUID value) {

    /** Mints a new one. */
    public static SessionId next() {
        return new SessionId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
