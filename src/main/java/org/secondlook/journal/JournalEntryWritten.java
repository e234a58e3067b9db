package org.secondlook.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;

/**
 * Somebody has written an entry; told in the transaction that keeps it, and once: changing it is not writing it again.
 *
 * @param course in whose journal; null for a launch without one
 */
public record JournalEntryWritten(
        JournalEntryId entry, PersonId by, @Nullable CourseId course, Instant at) {}
