package org.secondlook.lti.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.secondlook.foundation.Secrets;
import org.secondlook.foundation.Signer;
import org.springframework.stereotype.Component;

/**
 * Certifies when a page of the platform's own has delivered an answer to the browser, {@code <seconds>.<signature>}: with
 * that ticket, a window of the same browser may use the answer, once.
 */
@Component
class LaunchTickets {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final String PURPOSE = "launch ticket";
    private static final Pattern FORM = Pattern.compile("\\d{1,12}\\.[A-Za-z0-9_-]{43}");

    private final Signer signer;
    private final Clock clock;

    LaunchTickets(Signer signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    String write(LaunchResponse answer) {
        long now = clock.instant().getEpochSecond();
        return now + "." + signer.sign(PURPOSE, content(now, answer));
    }

    /** When the answer was delivered. */
    Instant read(String ticket, LaunchResponse answer) {
        if (!FORM.matcher(ticket).matches()) {
            throw new LtiProblem(Refusal.STATE_INVALID);
        }
        int dot = ticket.indexOf('.');
        long at = Long.parseLong(ticket, 0, dot, 10);
        if (!signer.verify(PURPOSE, content(at, answer), ticket.substring(dot + 1))) {
            throw new LtiProblem(Refusal.STATE_INVALID);
        }
        if (at + LIFETIME.toSeconds() < clock.instant().getEpochSecond()) {
            throw new LtiProblem(Refusal.STATE_EXPIRED);
        }
        return Instant.ofEpochSecond(at);
    }

    private static String content(long at, LaunchResponse answer) {
        return at + "\n" + answer.state() + '\n' + Secrets.hash(answer.idToken());
    }
}
