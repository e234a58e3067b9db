package org.secondlook.lti.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * An id_token as it came: header, payload and signature in compact form (RFC 7515, section 7.1), short enough to look at.
 * An encrypted token has five parts and is none.
 */
final class LaunchToken {

    private static final int LONGEST = 16 * 1024;

    /** What signatures are checked as, whatever the token says of itself. */
    private static final JWSHeader RS256 = new JWSHeader(JWSAlgorithm.RS256);

    private final String text;
    private final int payloadAt;
    private final int signatureAt;
    private final Claims header;

    private LaunchToken(String text, int payloadAt, int signatureAt) {
        this.text = text;
        this.payloadAt = payloadAt;
        this.signatureAt = signatureAt;
        this.header = Claims.parse(decoded(text.substring(0, payloadAt - 1)));
    }

    static LaunchToken parse(String text) {
        if (text.length() > LONGEST) {
            throw new LtiProblem(Refusal.TOO_LARGE);
        }
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first < 0 || second < 0 || text.indexOf('.', second + 1) >= 0) {
            throw new LtiProblem(Refusal.TOKEN_MALFORMED);
        }
        return new LaunchToken(text, first + 1, second + 1);
    }

    Claims header() {
        return header;
    }

    boolean isSignedBy(JWSVerifier verifier) {
        byte[] signed = text.substring(0, signatureAt - 1).getBytes(StandardCharsets.US_ASCII);
        try {
            return verifier.verify(RS256, signed, new Base64URL(text.substring(signatureAt)));
        } catch (JOSEException e) {
            return false;
        }
    }

    byte[] payload() {
        return decoded(text.substring(payloadAt, signatureAt - 1));
    }

    private static byte[] decoded(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw new LtiProblem(Refusal.TOKEN_MALFORMED);
        }
    }
}
