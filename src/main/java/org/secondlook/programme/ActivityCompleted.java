package org.secondlook.programme;

import java.time.Instant;
import org.secondlook.people.PersonId;

/** Somebody has completed an activity; told within the transaction that keeps it. */
public record ActivityCompleted(ActivityId activity, PersonId by, Instant at) {}
