package org.secondlook.administration;

import java.util.List;
import org.secondlook.lti.Platform;
import org.secondlook.lti.launch.LaunchRecord;

/**
 * Everything about one platform that those who look after it may know.
 *
 * @param scopes what the tool asks for; empty when the platform does not tell what it grants
 */
record PlatformPage(
        Platform platform,
        Origin origin,
        List<ScopeRow> scopes,
        List<DeploymentRow> deployments,
        List<LaunchRecord> launches) {

    /** What the platform does not grant, and what is left out for it. */
    public List<ScopeRow> withheld() {
        return scopes.stream().filter(scope -> !scope.granted()).toList();
    }

    /** Whether the registration can be taken away here and now: whoever is in it has been sent out before. */
    public boolean isRemovable() {
        return origin != Origin.FILE && platform.suspended();
    }
}
