package org.secondlook.foundation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Signs with HMAC-SHA-256 (RFC 2104); the purpose and a line break go before the text. */
@Component
@DependsOnDatabaseInitialization
class HmacSigner implements Signer {

    private static final String ALGORITHM = "HmacSHA256";

    private final ThreadLocal<Mac> mac;

    HmacSigner(SecretStore secrets) {
        var key = new SecretKeySpec(secrets.readOrMake("signer"), ALGORITHM);
        this.mac = ThreadLocal.withInitial(() -> begin(key));
    }

    @Override
    public String sign(String purpose, String text) {
        byte[] signature = mac.get().doFinal((purpose + '\n' + text).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    @Override
    public boolean verify(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                sign(purpose, text).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac begin(SecretKeySpec key) {
        try {
            Mac fresh = Mac.getInstance(ALGORITHM);
            fresh.init(key);
            return fresh;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
