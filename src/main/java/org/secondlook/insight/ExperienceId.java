package org.secondlook.insight;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** What was told of many people's part in programmes at once. */
record ExperienceId(UUID value) {

    /** Mints a new one. */
    static ExperienceId next() {
        return new ExperienceId(Uuids.next());
    }
}
