package org.secondlook.coaching;

import java.time.Instant;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;

/** A teacher has closed a cycle whose stages are done; told in the transaction in which they do. */
public record CycleClosed(CycleId cycle, PersonId teacher, CourseId course, Instant at) {}
