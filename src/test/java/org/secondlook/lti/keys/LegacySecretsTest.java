package org.secondlook.lti.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SecondLookTest
class LegacySecretsTest {

    /** The values of the specification. */
    private static final String CONTENT =
            "179248902&689302&https://lmsvendor.com&PM48OJSfGDTAzAo&1551290856&172we8671fd8z";

    private static final String SIGNATURE = "lWd54kFo5qU7xshAna6v8BwoBm6tmUjc6GTax6+12ps=";

    @Autowired
    SealedLegacySecrets secrets;

    @Autowired
    LegacySecretStore store;

    @Autowired
    Clock clock;

    private final String platform = "platform-" + UUID.randomUUID();

    @Test
    void theSignatureOfTheSpecificationHolds() {
        secrets.keep(platform, "179248902", "my-lti11-secret");

        assertThat(secrets.hasSigned(platform, "179248902", CONTENT, SIGNATURE)).isTrue();
        assertThat(secrets.hasSigned(platform, "179248902", CONTENT + "x", SIGNATURE))
                .isFalse();
        assertThat(secrets.hasSigned(platform, "179248903", CONTENT, SIGNATURE)).isFalse();
        assertThat(secrets.hasSigned("another", "179248902", CONTENT, SIGNATURE))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "lWd54kFo5qU7xshAna6v8BwoBm6tmUjc6GTax6+12ps",
                "LWD54kFo5qU7xshAna6v8BwoBm6tmUjc6GTax6+12ps="
            })
    void noOtherSignatureHolds(String signature) {
        secrets.keep(platform, "179248902", "my-lti11-secret");

        assertThat(secrets.hasSigned(platform, "179248902", CONTENT, signature)).isFalse();
    }

    @Test
    void aNewSecretTakesThePlaceOfTheOldOne() {
        secrets.keep(platform, "179248902", "another");
        secrets.keep(platform, "179248902", "my-lti11-secret");

        assertThat(secrets.hasSigned(platform, "179248902", CONTENT, SIGNATURE)).isTrue();
    }

    @Test
    void theDatabaseGivesNoSecretAway() {
        secrets.keep(platform, "179248902", "my-lti11-secret");

        assertThat(store.find(platform, "179248902"))
                .hasValueSatisfying(kept -> assertThat(kept).doesNotContain("secret"));
    }

    @Test
    void aSecretMovesToTodaysEncryptionKey() {
        var older = new SecretKeySpec(new byte[32], "AES");
        byte[] bytes = new byte[32];
        bytes[0] = 1;
        var newer = new SecretKeySpec(bytes, "AES");
        new SealedLegacySecrets(store, new Seal(older, List.of()), clock)
                .keep(platform, "179248902", "my-lti11-secret");

        new SealedLegacySecrets(store, new Seal(newer, List.of(older)), clock).sealAnew();

        assertThat(new SealedLegacySecrets(store, new Seal(newer, List.of()), clock)
                        .hasSigned(platform, "179248902", CONTENT, SIGNATURE))
                .isTrue();
    }
}
