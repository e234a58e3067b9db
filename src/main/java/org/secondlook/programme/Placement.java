package org.secondlook.programme;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a launch says of the link that was opened: its id, and what the platform calls it and grades it by today. */
record Placement(
        String resourceLink,
        @Nullable String title,
        @Nullable URI lineItem,
        @Nullable URI lineItems) {

    /** Whether a launch that says this tells nothing that {@code known} does not say. */
    boolean addsNothingTo(Placement known) {
        return (title == null || title.equals(known.title))
                && (lineItem == null || lineItem.equals(known.lineItem))
                && (lineItems == null || lineItems.equals(known.lineItems));
    }
}
