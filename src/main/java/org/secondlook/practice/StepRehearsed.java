package org.secondlook.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;

/**
 * Somebody has rehearsed a step of theirs; told in the transaction that notes it.
 *
 * @param course from which they did; null for a launch without one
 */
public record StepRehearsed(
        UUID rehearsal, PersonId by, @Nullable CourseId course, Instant at) {}
