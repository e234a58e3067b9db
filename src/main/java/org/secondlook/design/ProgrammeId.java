package org.secondlook.design;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** A programme of a course. */
public record ProgrammeId(UUID value) {

    /** Mints a new one. */
    public static ProgrammeId next() {
        return new ProgrammeId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
