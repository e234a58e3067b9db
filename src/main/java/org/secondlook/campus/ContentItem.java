package org.secondlook.campus;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.campus.Gradebook.Review;

/** One thing that somebody chose in the tool, as the tool describes it (LTI deep linking 2.0, section 3.1). */
record ContentItem(
        String type,
        @Nullable String title,
        @Nullable String text,
        @Nullable URI url,
        @Nullable String html,
        Map<String, String> custom,
        Activity.Dates dates,
        boolean framed,
        @Nullable Column column) {

    static final String LINK = "ltiResourceLink";

    private static final double USUAL_MAXIMUM = 100;

    /** A link to the tool's front door that a platform makes by itself. */
    static ContentItem plainLink(String title) {
        var column = new Column(null, USUAL_MAXIMUM, null, null, null);
        return new ContentItem(LINK, title, null, null, null, Map.of(), Activity.Dates.NONE, false, column);
    }

    static ContentItem read(Map<?, ?> item) {
        return new ContentItem(
                String.valueOf(item.get("type")),
                text(item, "title"),
                text(item, "text"),
                address(text(item, "url")),
                text(item, "html"),
                texts(item.get("custom")),
                dates(item),
                item.get("iframe") instanceof Map<?, ?>,
                item.get("lineItem") instanceof Map<?, ?> column ? column(column) : null);
    }

    /** The same with another title, and another maximum where it has a column. */
    ContentItem edited(String newTitle, @Nullable Double maximum) {
        Column changed = column == null || maximum == null
                ? column
                : new Column(column.label(), maximum, column.resourceId(), column.tag(), column.review());
        return new ContentItem(type, newTitle, text, url, html, custom, dates, framed, changed);
    }

    public String titleOr(String otherwise) {
        return title == null ? otherwise : title;
    }

    private static Activity.Dates dates(Map<?, ?> item) {
        Map<?, ?> available = item.get("available") instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> submission = item.get("submission") instanceof Map<?, ?> map ? map : Map.of();
        return new Activity.Dates(
                time(text(available, "startDateTime")),
                time(text(available, "endDateTime")),
                time(text(submission, "endDateTime")));
    }

    private static Column column(Map<?, ?> asked) {
        return new Column(
                text(asked, "label"),
                asked.get("scoreMaximum") instanceof Number maximum ? maximum.doubleValue() : USUAL_MAXIMUM,
                text(asked, "resourceId"),
                text(asked, "tag"),
                review(asked));
    }

    /** How a column's work is to be reviewed; null when the tool says nothing about it. */
    static @Nullable Review review(Map<?, ?> asked) {
        return asked.get("submissionReview") instanceof Map<?, ?> review
                ? new Review(address(text(review, "url")), texts(review.get("custom")))
                : null;
    }

    /** An address that is none leads to the tool's front door, like one that is missing. */
    static @Nullable URI address(@Nullable String url) {
        try {
            return url == null ? null : new URI(url);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Map<String, String> texts(@Nullable Object custom) {
        var texts = new LinkedHashMap<String, String>();
        if (custom instanceof Map<?, ?> given) {
            given.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        }
        return texts;
    }

    private static @Nullable String text(Map<?, ?> item, String name) {
        return item.get(name) instanceof String text ? text : null;
    }

    /** The column that comes with a link, before it is in a gradebook. */
    record Column(
            @Nullable String label,
            double maximum,
            @Nullable String resourceId,
            @Nullable String tag,
            @Nullable Review review) {}
}
