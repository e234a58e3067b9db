package org.secondlook.pairing;

import java.time.Instant;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;

/** Somebody was asked whether they want to work with somebody else as teacher and coach: one of these for each who has to answer. */
public record PairingProposed(PairingId id, CourseId course, PersonId asked, Instant at) {}
