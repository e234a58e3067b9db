package org.secondlook.exemplar;

import java.time.Instant;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;

/** Somebody says, by playing it, that they have watched an exemplar to its end or nearly; in the transaction that tells it, perhaps again. */
public record ExemplarWatched(ExemplarId exemplar, CourseId course, PersonId person, Instant at) {}
