package org.secondlook.lti.keys;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a key that is published.
 *
 * @param generation counts the keys: whoever adds the next one has rotated
 * @param publicJwk the half that everybody may see
 * @param sealedJwk both halves, sealed; gone once the key signs no longer
 */
record StoredKey(
        int generation,
        String kid,
        ToolKeyState state,
        String publicJwk,
        @Nullable String sealedJwk,
        Instant createdAt,
        @Nullable Instant activatedAt) {

    /** The one key of a state of which there always is one. */
    static StoredKey get(List<StoredKey> keys, ToolKeyState state) {
        return keys.stream()
                .filter(key -> key.state() == state)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no key of the tool is " + state));
    }
}
