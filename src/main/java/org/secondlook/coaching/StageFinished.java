package org.secondlook.coaching;

import java.time.Instant;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;

/** A stage of a cycle is done; told in the transaction in which it is. */
public record StageFinished(CycleId cycle, String stage, PersonId teacher, CourseId course, Instant at) {}
