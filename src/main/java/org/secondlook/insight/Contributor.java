package org.secondlook.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;

/**
 * Somebody who may be counted in a course.
 *
 * @param since from when on what they begin counts for how near they come
 * @param widerSince from when on it counts for growth and programmes too; null when they have not agreed to that
 */
record Contributor(
        ConsentId consent,
        PersonId person,
        Instant since,
        @Nullable Instant widerSince) {}
