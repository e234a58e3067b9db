package org.secondlook.lti.launch;

import org.secondlook.lti.LtiLaunch;

/** Hears of launches that have let somebody in, for what else the platform offers with them. */
public interface LaunchObserver {

    /** Takes notice at once, and never fails: somebody waits for their page. */
    void entered(LtiLaunch launch);
}
