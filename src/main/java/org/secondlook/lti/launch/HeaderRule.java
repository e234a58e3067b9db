package org.secondlook.lti.launch;

import com.nimbusds.jose.JWSHeader;
import org.secondlook.lti.Platform;

/** A token does not bring its own key, nor the address of one, nor extensions that nobody knows (RFC 8725, section 3.10). */
final class HeaderRule implements TokenRule {

    @Override
    public void check(LaunchToken token, Platform platform) {
        JWSHeader header = token.header();
        boolean bringsKey = header.getJWK() != null
                || header.getJWKURL() != null
                || header.getX509CertURL() != null
                || header.getX509CertChain() != null;
        if (bringsKey || header.getCriticalParams() != null) {
            throw new LtiProblem(Refusal.HEADER_UNSUPPORTED);
        }
    }
}
