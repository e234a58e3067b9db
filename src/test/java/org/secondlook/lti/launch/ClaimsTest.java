package org.secondlook.lti.launch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

    @Test
    void readsOneObject() {
        assertThat(Claims.parse("{\"sub\":\"5\"}".getBytes(UTF_8)).text("sub")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "5",
                "\"text\"",
                "[]",
                "{",
                "{\"a\":1}{\"a\":1}",
                "{\"a\":1} x",
                "{a:1}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"sub\":\"5\",\"sub\":\"6\"}",
                "{\"x\":{\"id\":\"1\",\"id\":\"2\"}}",
                "{\"a\":1,}"
            })
    void refusesEverythingElse(String text) {
        assertThat(refuse(text.getBytes(UTF_8))).isEqualTo(Refusal.TOKEN_MALFORMED);
    }

    @Test
    void refusesDeepNestsAndEndlessNumbers() {
        assertThat(refuse(("{\"a\":" + "[".repeat(7000) + "]".repeat(7000) + "}").getBytes(UTF_8)))
                .isEqualTo(Refusal.TOKEN_MALFORMED);
        assertThat(refuse(("{\"a\":" + "9".repeat(10_000) + "}").getBytes(UTF_8)))
                .isEqualTo(Refusal.TOKEN_MALFORMED);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "{\"name\":\"Tomás\"}".getBytes(ISO_8859_1);
        assertThat(refuse(latin)).isEqualTo(Refusal.TOKEN_MALFORMED);
    }

    @Test
    void aHugeExponentIsNoNumberOfSeconds() {
        Claims claims = Claims.parse("{\"exp\":1e400,\"iat\":1.0}".getBytes(UTF_8));
        assertThat(catchThrowableOfType(LtiProblem.class, () -> claims.number("exp"))
                        .detail())
                .isEqualTo("exp");
        assertThat(catchThrowableOfType(LtiProblem.class, () -> claims.number("iat"))
                        .detail())
                .isEqualTo("iat");
    }

    private static Refusal refuse(byte[] payload) {
        return catchThrowableOfType(LtiProblem.class, () -> Claims.parse(payload))
                .refusal();
    }
}
