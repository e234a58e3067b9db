package org.secondlook.circle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;

/**
 * Somebody has written what they take along from a round of their circle; told in the transaction that keeps it.
 *
 * @param course from which they did, which is the circle's
 */
public record TakeAwayWritten(
        CircleId circle, PersonId by, @Nullable CourseId course, Instant at) {}
