package org.secondlook.sharing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What whoever something is shared with sees of it; the preview shows the same.
 *
 * @param stage the address of the piece of the page with the thing itself
 * @param played whether there is something to play in it
 */
record ShareView(
        String title,
        @Nullable String ownerName,
        Audience audience,
        @Nullable String audienceName,
        String purpose,
        LocalDate until,
        String stage,
        boolean played) {}
