package org.secondlook.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;

/**
 * Somebody has tried a step of theirs in class; told in the transaction that notes it.
 *
 * @param course from which they said so; null for a launch without one
 */
public record StepTried(UUID attempt, PersonId by, @Nullable CourseId course, Instant at) {}
