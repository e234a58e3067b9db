package org.secondlook.design;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** An activity of a programme, as it is planned. */
public record PlannedActivityId(UUID value) {

    /** Mints a new one. */
    public static PlannedActivityId next() {
        return new PlannedActivityId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
