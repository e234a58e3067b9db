package org.secondlook.lti;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A column of a course's gradebook (AGS 2.0, section 3.2.5 and following), there or yet to be made.
 *
 * @param address null for one that is yet to be made
 * @param label its heading
 * @param scoreMaximum the points that it counts in
 * @param resourceLinkId the link that it belongs to, if any
 * @param resourceId what this tool calls the thing that is graded
 * @param tag what this tool calls this kind of column
 * @param review the page on which the platform shows submissions; null for the link's own
 * @param startsAt and {@code endsAt} when submissions are taken, for platforms that keep such dates
 */
public record GradebookColumn(
        @Nullable URI address,
        String label,
        double scoreMaximum,
        @Nullable String resourceLinkId,
        @Nullable String resourceId,
        @Nullable String tag,
        @Nullable URI review,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {

    /** A column that is yet to be made, for what is complete or not. */
    public static GradebookColumn ofCompletion(String label, @Nullable String resourceLinkId, String resourceId) {
        return new GradebookColumn(null, label, 1, resourceLinkId, resourceId, "completion", null, null, null);
    }

    /** The same column that belongs to no link. */
    public GradebookColumn withoutLink() {
        return new GradebookColumn(address, label, scoreMaximum, null, resourceId, tag, review, startsAt, endsAt);
    }
}
