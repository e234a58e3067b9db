package org.secondlook.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;

/**
 * A lesson is about to begin for which somebody has planned something, told once for each lesson in the transaction that notes it.
 *
 * @param course in which they wrote the plan; they may have left it
 * @param step whose page is {@code /action-steps/{step}/today}
 */
public record PracticePromptDue(PersonId person, @Nullable CourseId course, UUID step, UUID plan, Instant lessonAt) {}
