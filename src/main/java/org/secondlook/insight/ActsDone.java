package org.secondlook.insight;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.secondlook.library.MechanismGroup;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;

/**
 * What people have done of the programmes of a course, filled by the module that knows it, for what is told of many of them together.
 * Whoever asks has their consent.
 */
public interface ActsDone {

    /**
     * What of the programmes somebody has done, each once, by the number of what was planned.
     *
     * @param since when it was done, or later
     * @param before when it was done, or earlier
     */
    Set<UUID> of(CourseId course, PersonId person, Instant since, Instant before);

    /** The groups of mechanisms of which something was in some of it. */
    Set<MechanismGroup> groups(CourseId course, PersonId person, Set<UUID> acts);
}
