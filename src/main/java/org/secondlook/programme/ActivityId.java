package org.secondlook.programme;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** An activity that was placed in a course. */
public record ActivityId(UUID value) {

    /** Mints a new one. */
    public static ActivityId next() {
        return new ActivityId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
