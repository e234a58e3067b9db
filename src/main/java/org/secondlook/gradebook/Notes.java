package org.secondlook.gradebook;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.NotAsked;
import org.secondlook.lti.ScoreService.Outcome.Outdated;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Outcome.Suspended;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says what becomes of a score after an attempt: it has arrived, it waits for another one, or it was the last. */
@Component
class Notes {

    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

    /** How often to look whether a platform that was switched off is back. */
    private static final Duration SUSPENSION = Duration.ofMinutes(10);

    private final ScoreClockStore clocks;
    private final Columns columns;
    private final Patience patience;
    private final MeterRegistry meters;
    private final Clock clock;

    Notes(ScoreClockStore clocks, Columns columns, Patience patience, MeterRegistry meters, Clock clock) {
        this.clocks = clocks;
        this.columns = columns;
        this.patience = patience;
        this.meters = meters;
        this.clock = clock;
    }

    /** After a search for its column, which found none. */
    Score onSearch(Score score, Outcome outcome) {
        return outcome.equals(new Refused(Reason.NO_COLUMN)) ? score.unbound(now()) : on(score, outcome);
    }

    /** After it was posted to its column. */
    Score onPost(Score score, URI column, Outcome outcome) {
        if (outcome instanceof Outdated) {
            return later(score.renewed(clocks.next(score.person(), column, now()), now()), Reason.NEWER_SCORE, null);
        }
        if (outcome.equals(new Refused(Reason.NO_COLUMN))) {
            columns.forget(score.activity(), column);
        }
        return on(score, outcome);
    }

    private Score on(Score score, Outcome outcome) {
        if (outcome instanceof Refused refused) {
            return refused(score, refused.reason());
        } else if (outcome instanceof TryLater later) {
            return later(score, later.reason(), later.after());
        } else if (outcome instanceof Suspended) {
            return score.resting(Reason.SUSPENDED, patience.after(SUSPENSION), now());
        } else if (outcome instanceof NotAsked notAsked) {
            return score.resting(score.reason(), patience.after(notAsked.after()), now());
        } else {
            count("sent");
            return score.sent(now());
        }
    }

    private Score later(Score score, Reason reason, @Nullable Duration asked) {
        return patience.next(score, asked)
                .map(next -> {
                    count("retried");
                    return score.postponed(reason, next, now());
                })
                .orElseGet(() -> refused(score, reason));
    }

    private Score refused(Score score, Reason reason) {
        count("refused");
        LOG.info("score refused score={} activity={} reason={}", score.id(), score.activity(), reason);
        return score.refused(reason, now());
    }

    private void count(String result) {
        meters.counter("secondlook.gradebook.scores", "result", result).increment();
    }

    private Instant now() {
        return Times.now(clock);
    }
}
