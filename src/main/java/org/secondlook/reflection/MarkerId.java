package org.secondlook.reflection;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** A marker on a recording. */
record MarkerId(UUID value) {

    /** Mints a new one. */
    public static MarkerId next() {
        return new MarkerId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
