package org.secondlook.lti.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.secondlook.foundation.Times;
import org.springframework.stereotype.Component;

/** Keeps old shared secrets sealed like private keys, and gives none away. */
@Component
class SealedLegacySecrets implements LegacySecrets {

    private static final String ALGORITHM = "HmacSHA256";

    private final LegacySecretStore store;
    private final Seal seal;
    private final Clock clock;

    SealedLegacySecrets(LegacySecretStore store, Seal seal, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.clock = clock;
    }

    /** Keeps a secret, in the place of the one before. */
    void keep(String platformKey, String consumerKey, String secret) {
        String sealed = seal.close(place(platformKey, consumerKey), secret);
        store.keep(platformKey, consumerKey, sealed, Times.now(clock));
    }

    @Override
    public boolean hasSigned(String platformKey, String consumerKey, String content, String signature) {
        return store.find(platformKey, consumerKey)
                .flatMap(kept -> seal.open(place(platformKey, consumerKey), kept))
                .filter(secret -> MessageDigest.isEqual(bytes(sign(content, secret)), bytes(signature)))
                .isPresent();
    }

    /** Seals with today's encryption key what an older one has sealed. */
    void sealAnew() {
        for (LegacySecretStore.Row row : store.all()) {
            String place = place(row.platformKey(), row.consumerKey());
            if (seal.isOutdated(place, row.sealedSecret())) {
                seal.open(place, row.sealedSecret())
                        .ifPresent(secret -> keep(row.platformKey(), row.consumerKey(), secret));
            }
        }
    }

    /** What was sealed for one place opens at no other. */
    private static String place(String platformKey, String consumerKey) {
        return "lti 1.1 secret\n" + platformKey + '\n' + consumerKey;
    }

    private static String sign(String content, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes(content)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
