package org.secondlook.observation;

import org.secondlook.people.PersonId;
import org.secondlook.sharing.Subject;

/** What somebody may code, and whose it is. */
record Invitation(Subject subject, PersonId owner) {}
