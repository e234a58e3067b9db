package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.lti.TestLaunch.LTI;
import static org.secondlook.lti.TestPlatform.MOODLE;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.lti.LegacyIdentity;
import org.secondlook.lti.TestLaunch;

/** Whose past a launch may claim: rule by rule of the migration guide. */
@Tag("once")
class LegacyIdentityTest {

    private static final String SECRET = "my-lti11-secret";

    private final TestVerifier verifier = new TestVerifier();
    private final TestLaunch launch = TestLaunch.from(MOODLE);
    private final Map<String, Object> past = new HashMap<>();

    @BeforeEach
    void past() throws Exception {
        verifier.secrets = (platform, consumer, content, signature) ->
                platform.equals(MOODLE.platform().key())
                        && consumer.equals("179248902")
                        && signature.equals(sign(content, SECRET));
        past.put("user_id", "34212");
        past.put("resource_link_id", "old link");
        past.put("oauth_consumer_key", "179248902");
        past.put("oauth_consumer_key_sign", sign(content(MOODLE.deploymentId()), SECRET));
    }

    @Test
    void thePastIsTakenOverThatTheOldSecretHasSigned() {
        assertThat(legacy()).isEqualTo(new LegacyIdentity("179248902", "34212", "old link"));
    }

    @Test
    void whatIsLeftOutIsAsItIsToday() {
        past.remove("user_id");
        past.remove("resource_link_id");

        assertThat(legacy()).isEqualTo(new LegacyIdentity("179248902", "5", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oauth_consumer_key", "oauth_consumer_key_sign"})
    void withoutKeyOrSignatureNothingIsTakenOver(String claim) {
        past.remove(claim);

        assertThat(legacy()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"another key, my-lti11-secret", "179248902, another secret"})
    void anotherKeyOrSecretTakesNothingOver(String key, String secret) {
        past.put("oauth_consumer_key", key);
        past.put("oauth_consumer_key_sign", sign(content(MOODLE.deploymentId()), secret));

        assertThat(legacy()).isNull();
    }

    @Test
    void aSignatureOfAnotherDeploymentTakesNothingOver() {
        past.put("oauth_consumer_key_sign", sign(content("another"), SECRET));

        assertThat(legacy()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "[]", "7"})
    void anOddClaimKeepsNobodyOut(String odd) {
        assertThat(verifier.accept(launch.with(LTI + "lti1p1", odd)).legacy()).isNull();
        past.put("oauth_consumer_key", Map.of("odd", odd));
        assertThat(legacy()).isNull();
    }

    @Test
    void anIdThatNobodyCanKeepIsNoPast() {
        past.put("user_id", "x".repeat(256));

        assertThat(legacy()).isNull();
    }

    private LegacyIdentity legacy() {
        return verifier.accept(launch.with(LTI + "lti1p1", past)).legacy();
    }

    private String content(String deployment) {
        long expires = verifier.clock.instant().getEpochSecond() + 60;
        return "179248902&" + deployment + "&" + MOODLE.issuer() + "&" + MOODLE.clientId() + "&" + expires + "&"
                + TestVerifier.NONCE;
    }

    static String sign(String content, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
