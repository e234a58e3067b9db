package org.secondlook.notice;

import java.time.Duration;
import java.time.Instant;

/** How soon somebody wants to be told by mail. */
enum Pace {
    NEVER,
    AT_ONCE,
    DAILY,
    WEEKLY;

    /** What comes together is one mail. */
    static final Duration GATHERING = Duration.ofMinutes(10);

    /** However much comes, there are no more mails. */
    static final Duration APART = Duration.ofHours(1);

    boolean isEver() {
        return this != NEVER;
    }

    /**
     * When the mail goes out about what somebody was told, unless they have read it by then.
     *
     * @param last when the last mail went out
     */
    Instant due(Instant toldAt, Instant last, QuietHours quiet) {
        return switch (this) {
            case DAILY -> quiet.nextMorning(toldAt);
            case WEEKLY -> quiet.nextMonday(toldAt);
            case AT_ONCE, NEVER -> quiet.notBefore(later(toldAt.plus(GATHERING), last.plus(APART)));
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
