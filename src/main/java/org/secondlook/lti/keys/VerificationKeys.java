package org.secondlook.lti.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a platform's published key set (RFC 7517, section 5), ready for checking signatures. Keys that no honest platform
 * signs launches with are left out: symmetric or private ones, short ones, those for another use, and those that share
 * their id with another.
 */
final class VerificationKeys {

    private static final int FEWEST_BITS = 2048;

    private VerificationKeys() {}

    static Map<String, JWSVerifier> parse(byte[] keySet) throws IOException {
        Map<String, JWSVerifier> keys = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Map<String, Object> each : members(keySet)) {
            Optional<RSAKey> key = usable(each);
            if (key.isPresent() && keys.put(key.get().getKeyID(), verifier(key.get())) != null) {
                ambiguous.add(key.get().getKeyID());
            }
        }
        keys.keySet().removeAll(ambiguous);
        return Map.copyOf(keys);
    }

    private static Map<String, Object>[] members(byte[] keySet) throws IOException {
        try {
            var members = JSONObjectUtils.getJSONObjectArray(
                    JSONObjectUtils.parse(new String(keySet, StandardCharsets.UTF_8)), "keys");
            if (members != null) {
                return members;
            }
        } catch (ParseException e) {
            throw new IOException("not a JWK set", e);
        }
        throw new IOException("a JWK set without keys");
    }

    private static Optional<RSAKey> usable(Map<String, Object> member) {
        try {
            return JWK.parse(member) instanceof RSAKey key && isUsable(key) ? Optional.of(key) : Optional.empty();
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(RSAKey key) {
        return key.getKeyID() != null
                && !key.isPrivate()
                && key.size() >= FEWEST_BITS
                && (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
                && (key.getAlgorithm() == null || key.getAlgorithm().equals(JWSAlgorithm.RS256));
    }

    private static JWSVerifier verifier(RSAKey key) throws IOException {
        try {
            return new RSASSAVerifier(key.toRSAPublicKey());
        } catch (JOSEException e) {
            throw new IOException("an RSA key that is none", e);
        }
    }
}
