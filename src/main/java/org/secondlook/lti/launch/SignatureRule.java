package org.secondlook.lti.launch;

import com.nimbusds.jose.JWSVerifier;
import org.secondlook.lti.Platform;
import org.secondlook.lti.keys.KeysUnavailableException;
import org.secondlook.lti.keys.PlatformKeys;

/** The token names one of the platform's published keys, and that key has signed it (security framework 1.0, section 5.1.3, step 1). */
final class SignatureRule implements TokenRule {

    private static final int LONGEST_KID = 255;

    private final PlatformKeys keys;

    SignatureRule(PlatformKeys keys) {
        this.keys = keys;
    }

    @Override
    public void check(LaunchToken token, Platform platform) {
        if (!token.isSignedBy(verifier(token.header().optionalText("kid").orElse(""), platform))) {
            throw new LtiProblem(Refusal.SIGNATURE_INVALID);
        }
    }

    private JWSVerifier verifier(String kid, Platform platform) {
        if (kid.isEmpty() || kid.length() > LONGEST_KID) {
            throw new LtiProblem(Refusal.KEY_MISSING);
        }
        try {
            return keys.find(platform, kid).orElseThrow(() -> new LtiProblem(Refusal.KEY_UNKNOWN));
        } catch (KeysUnavailableException e) {
            throw new LtiProblem(Refusal.KEYS_UNAVAILABLE);
        }
    }
}
