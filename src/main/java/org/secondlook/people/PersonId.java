package org.secondlook.people;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** A person within one tenant. */
public record PersonId(UUID value) {

    /** Mints a new one. */
    public static PersonId next() {
        return new PersonId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
