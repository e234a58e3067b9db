package org.secondlook.pairing;

import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;

/**
 * A coach of a course.
 *
 * @param name null when the platform keeps names to itself
 * @param appointed whether a lead has made them one
 * @param byRole whether they are one by the word of the platform, which nobody here takes back
 */
record Coach(PersonId person, @Nullable String name, boolean appointed, boolean byRole) {}
