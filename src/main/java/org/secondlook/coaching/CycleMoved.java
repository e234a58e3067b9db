package org.secondlook.coaching;

import java.time.Instant;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;

/**
 * Something in a cycle was proposed, begun, done or ended by one of the two; told in the transaction in which it is, for whoever lets the
 * other know.
 */
public record CycleMoved(CycleId cycle, PersonId by, PersonId other, CourseId course, Instant at) {}
