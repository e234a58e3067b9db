package org.secondlook.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.LtiLaunch;

/** The persons of the house, for floors above that know an id or a course. */
public interface People {

    /** Where a person comes from, for messages to their platform. For jobs; nothing of it is shown. */
    Origin originOf(PersonId person);

    /** The teachers of the viewer's course, by name. Empty unless the viewer's role may see who has completed what. */
    List<Member> teachersOf(Viewer viewer);

    /** The tenant of a verified launch that has been admitted. */
    TenantId tenantOf(LtiLaunch launch);

    /** The course of a verified launch that has been admitted; null when the launch has none. */
    @Nullable
    CourseId courseOf(LtiLaunch launch);

    /** A person's registration and their subject in it. */
    record Origin(String issuer, String clientId, String deploymentId, String subject) {}

    /** Somebody in a course; the name is null when the platform keeps names to itself. */
    record Member(PersonId person, @Nullable String name) {}
}
