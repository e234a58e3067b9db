package org.secondlook.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.registration.Deployment;

/**
 * A deployment of the tool in a platform.
 *
 * @param state {@code FILE} for one that the platform's file names, else what was decided
 */
record DeploymentRow(String id, String state, @Nullable Instant seenAt) {

    static DeploymentRow ofFile(String id) {
        return new DeploymentRow(id, "FILE", null);
    }

    static DeploymentRow of(Deployment deployment) {
        return new DeploymentRow(deployment.id(), deployment.decision().name(), deployment.seenAt());
    }
}
