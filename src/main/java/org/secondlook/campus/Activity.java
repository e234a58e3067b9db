package org.secondlook.campus;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a lead has placed in the course: a link into the tool.
 *
 * @param url where it points to; null for the tool's front door
 * @param custom parameters that go along with every launch
 * @param dates when it may be opened and is due, where the platform knows of that
 * @param history the ids of the links that this one was copied from, the newest first
 */
record Activity(
        String id,
        String title,
        @Nullable String description,
        @Nullable URI url,
        Map<String, String> custom,
        Dates dates,
        List<String> history) {

    Activity {
        custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
        history = List.copyOf(history);
    }

    static Activity of(String id, String title, @Nullable String description, @Nullable URI url) {
        return new Activity(id, title, description, url, Map.of(), Dates.NONE, List.of());
    }

    Activity with(Map<String, String> parameters, Dates when) {
        return new Activity(id, title, description, url, parameters, when, history);
    }

    /** The same link in a copy of its course. */
    Activity copiedAs(String freshId) {
        List<String> before = Stream.concat(Stream.of(id), history.stream()).toList();
        return new Activity(freshId, title, description, url, custom, dates, before);
    }

    /** When a link may be opened, and until when its work is to be handed in (LTI deep linking 2.0, section 3.2). */
    record Dates(
            @Nullable Instant opens,
            @Nullable Instant closes,
            @Nullable Instant due) {

        static final Dates NONE = new Dates(null, null, null);
    }
}
