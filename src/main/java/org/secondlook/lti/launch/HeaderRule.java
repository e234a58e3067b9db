package org.secondlook.lti.launch;

import java.util.List;
import org.secondlook.lti.Platform;

/** A token does not bring its own key, nor the address of one, nor extensions that nobody knows (RFC 8725, section 3.10). */
final class HeaderRule implements TokenRule {

    private static final List<String> UNWELCOME = List.of("jwk", "jku", "x5u", "x5c", "crit");

    @Override
    public void check(LaunchToken token, Platform platform) {
        for (String parameter : UNWELCOME) {
            if (token.header().has(parameter)) {
                throw new LtiProblem(Refusal.HEADER_UNSUPPORTED);
            }
        }
    }
}
