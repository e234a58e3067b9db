package org.secondlook.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has said about being counted.
 *
 * @param since the day on which they agreed; null when they have not
 * @param isWide whether they have agreed to all that is counted, and not only to what was counted at first
 * @param isCounted whether people in their role are: leads are not
 */
record Standing(@Nullable LocalDate since, boolean isWide, boolean isCounted) {

    /** Whether they are asked anew, since there is more than they have agreed to. */
    public boolean isAskedAnew() {
        return since != null && !isWide && isCounted;
    }
}
