package org.secondlook.lti.deeplinking;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A link into this tool, as somebody wants it in their course (LTI deep linking 2.0, section 4.3, {@code ltiResourceLink}). What
 * the platform does not take of it is left out.
 *
 * @param title without markup: some platforms show it as it is
 * @param text what the course says of it
 * @param custom parameters that come back with every launch of the link
 * @param column in the gradebook
 * @param available when people may open it
 * @param submission when they may hand in
 * @param icon beside the link
 */
public record LinkItem(
        String title,
        @Nullable String text,
        Map<String, String> custom,
        @Nullable Column column,
        Window available,
        Window submission,
        @Nullable URI icon) {

    public LinkItem {
        custom = Map.copyOf(custom);
    }

    /**
     * A gradebook column that comes with a link.
     *
     * @param resourceId what we call the thing that is graded
     * @param tag what we call this kind of grade
     * @param reviewable how far somebody must have come that a grader may look at it (LTI submission review 1.0, section 2.2.1)
     */
    public record Column(String label, BigDecimal maximum, String resourceId, String tag, List<String> reviewable) {

        public Column {
            reviewable = List.copyOf(reviewable);
        }
    }

    /** A stretch of time that may be open at either end. */
    public record Window(@Nullable Instant start, @Nullable Instant end) {

        public static final Window ALWAYS = new Window(null, null);
    }
}
