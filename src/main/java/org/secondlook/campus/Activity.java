package org.secondlook.campus;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a lead has placed in the course: a link into the tool.
 *
 * @param url where it points to; null for the tool's front door
 * @param custom parameters that go along with every launch
 */
record Activity(
        String id,
        String title,
        @Nullable String description,
        @Nullable URI url,
        Map<String, String> custom) {

    Activity {
        custom = Map.copyOf(custom);
    }
}
