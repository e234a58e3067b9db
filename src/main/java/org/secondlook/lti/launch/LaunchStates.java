package org.secondlook.lti.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.secondlook.foundation.Signer;
import org.secondlook.lti.BrowserBinding;
import org.springframework.stereotype.Component;

/**
 * Writes the {@code state} of a login (OpenID Connect core, section 3.1.2.1; security framework 1.0, section 5.1.1.2) and
 * reads it back. It is signed, not stored: {@code <expiry>.<registration>.<nonce>.<storage>.<binding>.<hints>.<signature>}. The
 * binding is a hash over the secret of the browser that began the login, so no other browser can end it.
 */
@Component
class LaunchStates {

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    /** Counted up when a state of an older version must not be read: what used its nonce up may be kept elsewhere now. */
    private static final String PURPOSE = "launch state 2";

    private static final int LONGEST = 2400;
    private static final int PARTS = 6;

    private final Signer signer;
    private final Clock clock;

    LaunchStates(Signer signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    String write(LaunchState state) {
        long expiry = clock.instant().plus(LIFETIME).getEpochSecond();
        String storage = state.storage() == null ? "" : state.storage().name();
        String hints = state.hints() == null ? "" : state.hints().written();
        String content = String.join(
                ".", Long.toString(expiry), state.registration(), state.nonce(), storage, state.binding(), hints);
        return content + '.' + signer.sign(PURPOSE, content);
    }

    /** The state of a login that this browser began. */
    LaunchState read(String state, BrowserBinding browser) {
        LaunchState read = read(state);
        if (!read.belongsTo(browser)) {
            throw new LtiProblem(Refusal.STATE_INVALID);
        }
        return read;
    }

    /** The state of a login that some browser began, and perhaps not the one that brings it. */
    LaunchState read(String state) {
        return read(state, clock.instant());
    }

    /** The same, as it was at some time. */
    LaunchState read(String state, Instant at) {
        int end = state.lastIndexOf('.');
        if (end < 0
                || state.length() > LONGEST
                || !signer.verify(PURPOSE, state.substring(0, end), state.substring(end + 1))) {
            throw new LtiProblem(Refusal.STATE_INVALID);
        }
        String[] parts = state.substring(0, end).split("\\.", PARTS);
        if (Long.parseLong(parts[0]) < at.getEpochSecond()) {
            throw new LtiProblem(Refusal.STATE_EXPIRED);
        }
        return new LaunchState(parts[1], parts[2], StorageTarget.of(parts[3]), parts[4], LoginHints.read(parts[5]));
    }
}
