package org.secondlook.lti.deeplinking;

import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.deeplinking.LinkItem.Column;
import org.secondlook.lti.deeplinking.LinkItem.Window;
import org.springframework.stereotype.Component;

/**
 * Shapes links as a platform takes them: {@code {"type": "ltiResourceLink", "title": "…", "custom": {…}, "lineItem":
 * {"scoreMaximum": 1, …}}}.
 */
@Component
class ContentItems {

    private final URI target;

    ContentItems(SecondLookProperties properties) {
        this.target = properties.at("/lti/launch");
    }

    Map<String, Object> of(LinkItem link, KeptRequest request) {
        var item = new LinkedHashMap<String, Object>();
        item.put("type", "ltiResourceLink");
        item.put("title", link.title());
        put(item, "text", link.text());
        put(item, "icon", link.icon() == null ? null : Map.of("url", link.icon().toString()));
        put(item, "url", request.manners().takesAddresses() ? target.toString() : null);
        item.put("custom", link.custom());
        put(item, "lineItem", request.takesColumns() && link.column() != null ? column(link.column()) : null);
        if (request.manners().keepsDates()) {
            put(item, "available", window(link.available()));
            put(item, "submission", window(link.submission()));
        }
        return item;
    }

    private static Map<String, Object> column(Column asked) {
        var column = new LinkedHashMap<String, Object>();
        column.put("label", asked.label());
        column.put("scoreMaximum", plain(asked.maximum()));
        column.put("resourceId", asked.resourceId());
        column.put("tag", asked.tag());
        if (!asked.reviewable().isEmpty()) {
            column.put("submissionReview", Map.of("reviewableStatus", asked.reviewable()));
        }
        return column;
    }

    /** {@code 1}, not {@code 1.00}, and {@code 100}, not {@code 1E+2}. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable Map<String, Object> window(Window window) {
        var times = new LinkedHashMap<String, Object>();
        put(
                times,
                "startDateTime",
                window.start() == null ? null : window.start().toString());
        put(times, "endDateTime", window.end() == null ? null : window.end().toString());
        return times.isEmpty() ? null : times;
    }

    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
