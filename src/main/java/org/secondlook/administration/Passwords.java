package org.secondlook.administration;

import java.util.Map;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords, slowly, and knows them again. A hash names how it was made, so that a better way can follow this one:
 * PBKDF2 with SHA-256 and 600,000 rounds, which takes passwords of any length and needs the JDK alone.
 */
@Component
class Passwords {

    private static final String TODAYS = "pbkdf2-sha256-600k";
    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 600_000;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            TODAYS,
            Map.of(
                    TODAYS,
                    new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));

    /** What nobody's password fits, for names that nobody has: the answer takes as long as any other. */
    private final String nobodys = '{' + TODAYS + '}' + "00".repeat(SALT_BYTES + 32);

    String hash(String typed) {
        return encoder.encode(PasswordRules.normalized(typed));
    }

    boolean fit(String typed, String hash) {
        return encoder.matches(PasswordRules.normalized(typed), hash);
    }

    /** Takes the time of a comparison. */
    void fitNobody() {
        if (fit("", nobodys)) {
            throw new IllegalStateException("a password fits nobody's hash");
        }
    }

    /** Whether a hash was made in an older way than today's. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
