package org.secondlook.design;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** A part of a programme. */
public record ModuleId(UUID value) {

    /** Mints a new one. */
    public static ModuleId next() {
        return new ModuleId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
