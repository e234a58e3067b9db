package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Secrets;
import org.secondlook.foundation.Signer;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.testing.SettableClock;

class LaunchStatesTest {

    private static final BrowserBinding BROWSER = new BrowserBinding("a-browser");

    private final SettableClock clock = new SettableClock();
    private final LaunchStates states = new LaunchStates(new PlainSigner(), clock);

    @Test
    void readsWhatItWrote() {
        LaunchState state = LaunchState.of("moodle-2", "nonce_-1", StorageTarget.of("a_frame"), BROWSER);
        assertThat(states.read(states.write(state), BROWSER)).isEqualTo(state);
    }

    @Test
    void fitsOnlyTheBrowserThatBegan() {
        String state = written();
        assertThat(refuse(state, new BrowserBinding("another"))).isEqualTo(Refusal.STATE_INVALID);
    }

    @Test
    void livesFiveMinutes() {
        String state = written();
        clock.advance(Duration.ofMinutes(5));
        assertThat(states.read(state, BROWSER).nonce()).isEqualTo("nonce");
        clock.advance(Duration.ofSeconds(1));
        assertThat(refuse(state, BROWSER)).isEqualTo(Refusal.STATE_EXPIRED);
    }

    @Test
    void aSignatureOfSomethingElseIsNone() {
        assertThat(refuse("", BROWSER)).isEqualTo(Refusal.STATE_INVALID);
        assertThat(refuse("x.y", BROWSER)).isEqualTo(Refusal.STATE_INVALID);
    }

    @Test
    void noncesAreLongAndNeverComeTwice() {
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            nonces.add(Secrets.ofBytes(18));
        }
        assertThat(nonces).hasSize(100_000).allMatch(nonce -> nonce.length() == 24);
    }

    private String written() {
        return states.write(LaunchState.of("moodle", "nonce", null, BROWSER));
    }

    private Refusal refuse(String state, BrowserBinding browser) {
        return catchThrowableOfType(LtiProblem.class, () -> states.read(state, browser))
                .refusal();
    }

    private static final class PlainSigner implements Signer {

        @Override
        public String sign(String purpose, String text) {
            return Integer.toHexString((purpose + text).hashCode());
        }

        @Override
        public boolean verify(String purpose, String text, String signature) {
            return sign(purpose, text).equals(signature);
        }
    }
}
