package org.secondlook.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was hidden or cut away in a recording can be seen again, or will be when its pictures are made anew, in the
 * transaction that tells it: what was said meanwhile about who can be seen may not hold any more.
 *
 * @param since when it was hidden; null when nobody knows
 */
public record RecordingUncovered(
        RecordingId recording, @Nullable Instant since, Instant at) {}
