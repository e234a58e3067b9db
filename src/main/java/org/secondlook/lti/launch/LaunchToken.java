package org.secondlook.lti.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

/**
 * An id_token as it came: a signed JWT in compact form (RFC 7515, section 7.1), short enough to look at. Unsigned and
 * encrypted ones are not tokens here.
 */
final class LaunchToken {

    private static final int LONGEST = 16 * 1024;

    private final SignedJWT jwt;

    private LaunchToken(SignedJWT jwt) {
        this.jwt = jwt;
    }

    static LaunchToken parse(String text) {
        if (text.length() > LONGEST) {
            throw new LtiProblem(Refusal.TOO_LARGE);
        }
        try {
            return new LaunchToken(SignedJWT.parse(text));
        } catch (ParseException | IllegalArgumentException e) {
            throw new LtiProblem(Refusal.TOKEN_MALFORMED);
        }
    }

    JWSHeader header() {
        return jwt.getHeader();
    }

    boolean isSignedBy(JWSVerifier verifier) {
        try {
            return verifier.verify(jwt.getHeader(), jwt.getSigningInput(), jwt.getSignature());
        } catch (JOSEException e) {
            return false;
        }
    }

    byte[] payload() {
        return jwt.getPayload().toBytes();
    }
}
