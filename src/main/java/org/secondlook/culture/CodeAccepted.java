package org.secondlook.culture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;

/**
 * Somebody has accepted the code of practice that holds; told in the transaction that keeps it.
 *
 * @param course from which they did; null for a launch without one
 */
public record CodeAccepted(
        CodeId version, PersonId by, @Nullable CourseId course, Instant at) {}
