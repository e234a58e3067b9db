package org.secondlook.notice;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something planned, as a calendar is told of it. Calendars are read by many: no name of anybody, no title, no free text.
 *
 * @param uid what it is called for good, the same whenever it is told of again, with no blank in it
 * @param summary what kind of thing it is, from the message files
 * @param page where it is opened; null for none
 * @param changedAt when it was last planned otherwise
 * @param version how often that has been; calendars take the highest
 * @param cancelled whether it does not take place any more
 */
public record CalendarEntry(
        String uid,
        String summary,
        Instant begin,
        Instant end,
        @Nullable URI page,
        Instant changedAt,
        int version,
        boolean cancelled) {

    public CalendarEntry {
        if (uid.isEmpty() || !uid.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("not what a calendar can know something by: " + uid);
        }
        if (!begin.isBefore(end) || version < 0) {
            throw new IllegalArgumentException("ends before it begins, or changed less than never: " + uid);
        }
    }
}
