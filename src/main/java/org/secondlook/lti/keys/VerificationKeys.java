package org.secondlook.lti.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.text.ParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a platform's published key set (RFC 7517, section 5), ready for checking signatures. Keys that no honest platform
 * signs launches with are left out: symmetric or private ones, short ones, those for another use, and those that share
 * their id with another. One odd key does not spoil the others.
 */
final class VerificationKeys {

    private static final int FEWEST_BITS = 2048;

    private VerificationKeys() {}

    static Map<String, JWSVerifier> parse(byte[] keySet) throws IOException {
        Map<String, JWSVerifier> keys = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (JsonNode member : members(keySet)) {
            Optional<NamedKey> key = read(member);
            if (key.isPresent() && keys.put(key.get().kid(), key.get().verifier()) != null) {
                ambiguous.add(key.get().kid());
            }
        }
        keys.keySet().removeAll(ambiguous);
        return Map.copyOf(keys);
    }

    private static JsonNode members(byte[] keySet) throws IOException {
        try {
            JsonNode members = JsonMapper.shared().readTree(keySet).path("keys");
            if (members.isArray()) {
                return members;
            }
        } catch (JacksonException e) {
            throw new IOException("not a JWK set", e);
        }
        throw new IOException("a JWK set without keys");
    }

    private static Optional<NamedKey> read(JsonNode member) {
        try {
            return member.isObject() && JWK.parse(member.toString()) instanceof RSAKey key && isUsable(key)
                    ? Optional.of(new NamedKey(key.getKeyID(), new RSASSAVerifier(key.toRSAPublicKey())))
                    : Optional.empty();
        } catch (ParseException | IllegalArgumentException | JOSEException e) {
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

    private record NamedKey(String kid, JWSVerifier verifier) {}
}
