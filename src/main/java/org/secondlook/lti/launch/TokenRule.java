package org.secondlook.lti.launch;

import org.secondlook.lti.Platform;

/** One thing that must hold of a token before its claims may be read. */
interface TokenRule {

    /** Returns, or throws a {@link LtiProblem}. */
    void check(LaunchToken token, Platform platform);
}
