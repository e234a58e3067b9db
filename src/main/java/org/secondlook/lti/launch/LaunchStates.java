package org.secondlook.lti.launch;

import java.time.Clock;
import java.time.Duration;
import org.secondlook.foundation.Signer;
import org.secondlook.lti.BrowserBinding;
import org.springframework.stereotype.Component;

/**
 * Writes the {@code state} of a login (OpenID Connect core, section 3.1.2.1; security framework 1.0, section 5.1.1.2) and
 * reads it back. It is signed, not stored: {@code <expiry>.<registration>.<nonce>.<signature>}, and the signature also
 * covers the secret of the browser that began the login, so no other browser can end it.
 */
@Component
class LaunchStates {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final String PURPOSE = "launch state";
    private static final int LONGEST = 300;

    private final Signer signer;
    private final Clock clock;

    LaunchStates(Signer signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    String write(String registration, String nonce, BrowserBinding browser) {
        long expiry = clock.instant().plus(LIFETIME).getEpochSecond();
        String content = expiry + "." + registration + '.' + nonce;
        return content + '.' + signer.sign(PURPOSE, bound(content, browser));
    }

    LaunchState read(String state, BrowserBinding browser) {
        int end = state.lastIndexOf('.');
        if (end < 0 || state.length() > LONGEST) {
            throw new LtiProblem(Refusal.STATE_INVALID);
        }
        String content = state.substring(0, end);
        if (!signer.verify(PURPOSE, bound(content, browser), state.substring(end + 1))) {
            throw new LtiProblem(Refusal.STATE_INVALID);
        }
        return current(content);
    }

    private LaunchState current(String content) {
        int first = content.indexOf('.');
        int second = content.lastIndexOf('.');
        if (Long.parseLong(content, 0, first, 10) < clock.instant().getEpochSecond()) {
            throw new LtiProblem(Refusal.STATE_EXPIRED);
        }
        return new LaunchState(content.substring(first + 1, second), content.substring(second + 1));
    }

    private static String bound(String content, BrowserBinding browser) {
        return content + '\n' + browser.secret();
    }
}
