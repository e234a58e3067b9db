package org.secondlook.sharing;

import org.secondlook.people.PersonId;

/** A thing that somebody shows to an audience now, once, however often they have. */
public record ShownThing(ShareId share, Subject subject, PersonId owner, String title) {}
