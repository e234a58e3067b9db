package org.secondlook.programme;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.ServiceAddresses;

/**
 * What a launch says of the link that was opened: its id, and what the platform calls it and grades it by today.
 *
 * @param task the one that the link says it was placed with; anybody who may edit the link may have written that
 */
record Placement(
        String resourceLink,
        @Nullable String title,
        @Nullable URI lineItem,
        @Nullable URI lineItems,
        @Nullable TaskId task) {

    /** The parameter of a link that names its task. */
    static final String TASK = "task";

    static Placement of(LtiLaunch launch, LtiLaunch.ResourceLink link) {
        TaskId task = TaskId.find(launch.custom().get(TASK)).orElse(null);
        ServiceAddresses services = launch.services();
        return new Placement(link.id(), link.title(), services.lineItem(), services.columns(), task);
    }

    /** Whether a launch that says this tells nothing that {@code known} does not say. An activity keeps its first task. */
    boolean addsNothingTo(Placement known) {
        return (title == null || title.equals(known.title))
                && (lineItem == null || lineItem.equals(known.lineItem))
                && (lineItems == null || lineItems.equals(known.lineItems));
    }
}
