package org.secondlook.lti.keys;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a node knows of the tool's keys at one moment. */
final class KeySnapshot {

    private final Map<Integer, ToolKeyState> states;
    private final RSAKey active;
    private final String published;

    KeySnapshot(List<StoredKey> keys, KeyPairs pairs) {
        this.states = keys.stream().collect(Collectors.toMap(StoredKey::generation, StoredKey::state));
        this.active = pairs.open(StoredKey.get(keys, ToolKeyState.ACTIVE));
        this.published = publish(keys);
    }

    boolean isStill(Map<Integer, ToolKeyState> now) {
        return states.equals(now);
    }

    RSAKey active() {
        return active;
    }

    String published() {
        return published;
    }

    /** Says nothing of the key that signs: a key prints its private half. */
    @Override
    public String toString() {
        return "KeySnapshot" + states;
    }

    /** The one that signs comes first, then the one that will. */
    private static String publish(List<StoredKey> keys) {
        Comparator<StoredKey> activeFirst = Comparator.comparing(key -> key.state() != ToolKeyState.ACTIVE);
        List<JWK> published = keys.stream()
                .sorted(activeFirst.thenComparing(StoredKey::state))
                .<JWK>map(key -> KeyPairs.parse(key.publicJwk()).toPublicJWK())
                .toList();
        return new JWKSet(published).toString();
    }
}
