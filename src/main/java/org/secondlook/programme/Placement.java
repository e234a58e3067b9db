package org.secondlook.programme;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.LtiLaunch;

/** What a launch says of the link that was opened: its id, and what the platform calls it and grades it by today. */
record Placement(
        String resourceLink,
        @Nullable String title,
        @Nullable URI lineItem) {

    static Placement of(LtiLaunch launch) {
        return new Placement(launch.resourceLink().id(), launch.resourceLink().title(), launch.lineItem());
    }

    /** Whether a launch that says this tells nothing that {@code known} does not say. */
    boolean addsNothingTo(Placement known) {
        return (title == null || title.equals(known.title)) && (lineItem == null || lineItem.equals(known.lineItem));
    }
}
