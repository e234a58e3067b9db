package org.secondlook.lti.registration;

import org.secondlook.lti.Platform;

/** Decides which deployments of a platform may enter (LTI 1.3 core, section 3.1.3). */
public interface Deployments {

    /** Whether a deployment that the platform has vouched for may enter; one that may not is remembered for an operator. */
    boolean admit(Platform platform, String deploymentId);
}
