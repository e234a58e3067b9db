package org.secondlook.lti.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The operator's leave for one platform to register itself.
 *
 * @param note for whom it is
 * @param platform the key of the one that used it
 */
public record Invitation(
        UUID id,
        String note,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable String platform) {}
