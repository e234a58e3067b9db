package org.secondlook.gradebook;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.lti.ScoreService;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.NotAsked;
import org.secondlook.lti.ScoreService.Outcome.Outdated;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.people.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes a score from the outbox to the gradebook, once. No transaction is open while the platform thinks, so a node may
 * die between the platform's answer and the note of it; then the very same score is posted again, which a platform takes
 * as what it knows already.
 */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final ScoreStore store;
    private final ScoreService platform;
    private final People people;
    private final MeterRegistry meters;
    private final Clock clock;

    Delivery(ScoreStore store, ScoreService platform, People people, MeterRegistry meters, Clock clock) {
        this.store = store;
        this.platform = platform;
        this.people = people;
        this.meters = meters;
        this.clock = clock;
    }

    /** Tries to deliver a score; says when to try again, if at all. */
    Optional<Instant> attempt(ScoreId id) {
        Score score = store.find(id).orElse(null);
        if (score == null || score.column() == null || score.state() != ScoreState.WAITING) {
            return Optional.empty();
        }
        Score after = note(score, post(score, score.column()));
        return store.change(score, after) ? Optional.ofNullable(after.nextAttemptAt()) : asAnotherNodeNotedIt(id);
    }

    /** Another node may have taken this one for dead and tried meanwhile; then its note stands, and so does its next try. */
    private Optional<Instant> asAnotherNodeNotedIt(ScoreId id) {
        return store.find(id)
                .filter(score -> score.state() == ScoreState.WAITING)
                .map(Score::nextAttemptAt);
    }

    private Outcome post(Score score, URI column) {
        People.Account account = people.accountOf(score.person());
        return platform.postCompletion(
                account.issuer(), account.clientId(), column, account.subject(), score.scoredAt());
    }

    private Score note(Score score, Outcome outcome) {
        if (outcome instanceof Refused refused) {
            return refused(score, refused.reason());
        } else if (outcome instanceof TryLater later) {
            return later(score, later.reason(), later.after());
        } else if (outcome instanceof Outdated) {
            return later(score.renewed(now()), Reason.NEWER_SCORE, null);
        } else if (outcome instanceof NotAsked notAsked) {
            return score.resting(now().plus(Patience.spread(notAsked.after(), score)), now());
        } else {
            count("sent");
            return score.sent(now());
        }
    }

    private Score later(Score score, Reason reason, @Nullable Duration asked) {
        return Patience.next(score, asked, now())
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
