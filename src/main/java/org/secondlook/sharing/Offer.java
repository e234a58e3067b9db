package org.secondlook.sharing;

import java.time.Duration;
import java.time.Instant;

/**
 * What somebody is about to share, and with whom.
 *
 * @param codedFirst whether whoever codes it sees what its owner expected and coded only once they are done
 */
record Offer(Subject subject, Audience audience, Rights rights, String purpose, int days, boolean codedFirst) {

    static final int LONGEST = 90;
    static final int USUAL = 30;

    Offer {
        if (!isTerm(days)) {
            throw new IllegalArgumentException("no term of a share: " + days);
        }
        codedFirst = codedFirst && rights == Rights.CODE;
    }

    /** Whether a share may live for so many days. */
    static boolean isTerm(int days) {
        return days >= 1 && days <= LONGEST;
    }

    /** The same, with the right to talk about it. */
    Offer toTalk() {
        return new Offer(subject, audience, Rights.COMMENT, purpose, days, false);
    }

    Instant until(Instant now) {
        return now.plus(Duration.ofDays(days));
    }
}
