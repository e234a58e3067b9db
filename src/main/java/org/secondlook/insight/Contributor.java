package org.secondlook.insight;

import java.time.Instant;
import org.secondlook.people.PersonId;

/** Somebody who may be counted in a course, with what they begin from a time on. */
record Contributor(ConsentId consent, PersonId person, Instant since) {}
