package org.secondlook.lti;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears that a platform has copied a course (platform notification service 1.0, {@code LtiContextCopyNotice}). Filled by the floor
 * that places activities in courses.
 */
public interface CourseCopies {

    /** Takes notice, in the caller's transaction; bears hearing it twice. */
    void copied(CopiedCourse course);

    /**
     * A course that was made after the pattern of others.
     *
     * @param issuer {@code clientId} and {@code deploymentId} name who says so
     * @param contextId the new course
     * @param title what it is called; null when the platform does not say
     * @param origins the courses that it was made from, as the platform calls them
     */
    record CopiedCourse(
            String issuer,
            String clientId,
            String deploymentId,
            String contextId,
            @Nullable String title,
            List<String> origins) {

        public CopiedCourse {
            origins = List.copyOf(origins);
        }
    }
}
