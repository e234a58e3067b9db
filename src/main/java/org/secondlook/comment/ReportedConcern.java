package org.secondlook.comment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A concern as administrators read of it.
 *
 * @param reporter as the platform calls them; null once they have had everything of theirs deleted
 */
record ReportedConcern(Concern concern, @Nullable String reporter, Instant reportedAt) {

    /** In UTC: where a person is, nobody tells us. */
    public LocalDateTime time() {
        return LocalDateTime.ofInstant(reportedAt, ZoneOffset.UTC);
    }
}
