package org.secondlook.campus;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service answers.
 *
 * @param body a text goes out as it is, anything else as JSON; null for an empty body
 */
record Reply(int status, String mediaType, @Nullable Object body, Map<String, String> headers) {

    static Reply of(int status, String mediaType, @Nullable Object body) {
        return new Reply(status, mediaType, body, Map.of());
    }

    Reply with(String header, @Nullable String value) {
        return value == null ? this : new Reply(status, mediaType, body, Map.of(header, value));
    }
}
