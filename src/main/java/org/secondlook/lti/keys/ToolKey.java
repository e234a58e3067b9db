package org.secondlook.lti.keys;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of one of the tool's own keys.
 *
 * @param kid its id, as platforms see it
 * @param state how far it has come
 * @param createdAt since when it exists, and is published
 * @param activatedAt since when it signs, or when it began to
 * @param retiredAt since when it is no longer published
 * @param lastSignedOn the day, in UTC, on which it last signed anything
 */
public record ToolKey(
        String kid,
        ToolKeyState state,
        Instant createdAt,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt,
        @Nullable LocalDate lastSignedOn) {}
