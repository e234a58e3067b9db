package org.secondlook.circle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;

/**
 * Somebody has accepted the norms of a circle; told in the transaction that keeps it.
 *
 * @param course from which they did, which is the circle's
 */
public record NormsAccepted(
        CircleId circle, PersonId by, @Nullable CourseId course, Instant at) {}
