package org.secondlook.lti.launch;

import org.secondlook.lti.Platform;

/** Only RS256, as the platform was registered for; the token has no say in it (security framework 1.0, section 5.1.3, step 6). */
final class AlgorithmRule implements TokenRule {

    @Override
    public void check(LaunchToken token, Platform platform) {
        if (!token.header().optionalText("alg").orElse("").equals("RS256")) {
            throw new LtiProblem(Refusal.ALGORITHM_UNSUPPORTED);
        }
    }
}
