package org.secondlook.culture;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** One class of one teacher. */
public record ClassId(UUID value) {

    static ClassId next() {
        return new ClassId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
