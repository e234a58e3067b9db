package org.secondlook.pairing;

import java.time.Instant;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;

/** Both have accepted. */
public record PairingBegun(PairingId id, CourseId course, PersonId teacher, PersonId coach, Instant at) {}
