package org.secondlook.culture;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** One line of a class's register. */
public record PupilId(UUID value) {

    static PupilId next() {
        return new PupilId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
