package org.secondlook.lti.deeplinking;

import org.jspecify.annotations.Nullable;
import org.secondlook.lti.LtiLaunch;

/**
 * Somebody in a course, as their platform names both. Only who began to choose, and in the same course, may go on.
 *
 * @param contextId the course; null for a launch without one
 */
public record Asker(
        String issuer,
        String clientId,
        String deploymentId,
        String subject,
        @Nullable String contextId) {

    static Asker of(LtiLaunch launch) {
        LtiLaunch.Context context = launch.context();
        return new Asker(
                launch.platform().issuer(),
                launch.platform().clientId(),
                launch.deploymentId(),
                launch.subject(),
                context == null ? null : context.id());
    }
}
