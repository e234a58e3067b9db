package org.secondlook.gradebook;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.programme.ActivityId;

/**
 * What a person reads about their score.
 *
 * @param day when its state last changed
 * @param reason why it is not in the gradebook; null when nothing went wrong
 * @param minutes until the next attempt; 0 when it is about to be made
 */
record ScorePage(
        ActivityId activity,
        ScoreState state,
        String day,
        @Nullable Reason reason,
        long minutes) {

    static ScorePage of(Score score, Instant now, Locale locale) {
        return new ScorePage(
                score.activity(),
                score.state(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(Times.day(score.changedAt())),
                score.reason(),
                minutesUntil(score.nextAttemptAt(), now));
    }

    /** Whether the page has something to wait for. */
    public boolean isWaiting() {
        return state == ScoreState.WAITING;
    }

    /** Whether the person may have it tried again. */
    public boolean isTriableAgain() {
        return state.mayBeTriedAgain();
    }

    /** How often the page looks again: often while something is about to happen, seldom during a long wait. */
    public int getSecondsToNextLook() {
        return minutes <= 1 ? 5 : 60;
    }

    /** The minutes in hours, for long waits. */
    public long getHours() {
        return (minutes + 30) / 60;
    }

    private static long minutesUntil(@Nullable Instant next, Instant now) {
        return next == null
                ? 0
                : Math.max(0, Duration.between(now, next).plusSeconds(30).toMinutes());
    }
}
