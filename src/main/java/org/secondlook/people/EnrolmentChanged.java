package org.secondlook.people;

import java.time.Instant;

/**
 * Somebody has another role in a course than before, or has left it, or has come back. Told in the transaction that writes it: whoever
 * leans on what somebody is in a course looks again.
 */
public record EnrolmentChanged(CourseId course, PersonId person, Instant at) {}
