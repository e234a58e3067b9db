package org.secondlook.lti.launch;

import org.secondlook.lti.registration.Deployments;

/** The deployment is one that may launch (LTI 1.3 core, section 5.3.3). A new one waits for an administrator. */
final class DeploymentRule implements ClaimRule {

    private final Deployments deployments;

    DeploymentRule(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    public void check(Claims claims, Expectation expected) {
        String deploymentId = Identifiers.check(claims.text(ClaimNames.DEPLOYMENT_ID), ClaimNames.DEPLOYMENT_ID);
        if (!deployments.admit(expected.platform(), deploymentId)) {
            throw new LtiProblem(Refusal.DEPLOYMENT_PENDING, deploymentId);
        }
    }
}
