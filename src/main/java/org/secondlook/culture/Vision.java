package org.secondlook.culture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * What a school works toward, in the version that holds.
 *
 * @param number of the version; zero while there has been none
 */
public record Vision(int number, @Nullable Instant publishedAt, List<VisionPart> parts) {

    static final int MOST_PARTS = 12;

    public Vision {
        parts = List.copyOf(parts);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public @Nullable LocalDate day() {
        return publishedAt == null ? null : Times.day(publishedAt);
    }

    /** Whether it says so now. */
    public boolean has(UUID part) {
        return parts.stream().anyMatch(each -> each.id().equals(part));
    }
}
