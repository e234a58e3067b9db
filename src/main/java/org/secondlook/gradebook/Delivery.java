package org.secondlook.gradebook;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.Times;
import org.secondlook.lti.Reply;
import org.secondlook.lti.Reply.Done;
import org.secondlook.lti.Reply.Failed;
import org.secondlook.lti.ScoreService;
import org.secondlook.lti.ScoreService.Completion;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.people.People;
import org.secondlook.people.People.Account;
import org.springframework.stereotype.Component;

/**
 * Takes a score from the outbox to the gradebook, once. No transaction is open while the platform thinks, so a node may
 * die between the platform's answer and the note of it; then the very same score is posted again, which a platform takes
 * as what it knows already.
 */
@Component
class Delivery {

    private final ScoreStore store;
    private final ScoreClockStore clocks;
    private final Columns columns;
    private final ScoreService platform;
    private final People people;
    private final Notes notes;
    private final SecondLookProperties tool;
    private final Clock clock;

    Delivery(
            ScoreStore store,
            ScoreClockStore clocks,
            Columns columns,
            ScoreService platform,
            People people,
            Notes notes,
            SecondLookProperties tool,
            Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.columns = columns;
        this.platform = platform;
        this.people = people;
        this.notes = notes;
        this.tool = tool;
        this.clock = clock;
    }

    /** Tries to deliver a score; says when to try again, if at all. */
    Optional<Instant> attempt(ScoreId id) {
        Score score = store.find(id).orElse(null);
        if (score == null || score.state() != ScoreState.WAITING) {
            return Optional.empty();
        }
        Score after = score.column() == null ? seek(score) : post(score, score.column());
        return store.change(score, after) ? Optional.ofNullable(after.nextAttemptAt()) : asAnotherNodeNotedIt(id);
    }

    /** Another node may have taken this one for dead and tried meanwhile; then its note stands, and so does its next try. */
    private Optional<Instant> asAnotherNodeNotedIt(ScoreId id) {
        return store.find(id)
                .filter(score -> score.state() == ScoreState.WAITING)
                .map(Score::nextAttemptAt);
    }

    private Score seek(Score score) {
        Reply<URI> reply = columns.seek(score.activity(), people.accountOf(score.person()));
        return reply instanceof Done<URI> found
                ? bind(score, found.value())
                : notes.onSearch(score, ((Failed<URI>) reply).outcome());
    }

    /** The column and the time are kept before they are told, so that whoever tries again tells the same. */
    private Score bind(Score score, URI column) {
        Instant now = Times.now(clock);
        Score bound = score.bound(column, clocks.next(score.person(), column, now), now);
        return store.change(score, bound) ? post(bound, column) : score;
    }

    private Score post(Score score, URI column) {
        Account account = people.accountOf(score.person());
        Outcome outcome = platform.postCompletion(
                account.issuer(), account.clientId(), completion(score, column, account.subject()));
        return notes.onPost(score, column, outcome);
    }

    private Completion completion(Score score, URI column, String subject) {
        return new Completion(
                column, subject, score.scoredAt(), score.completedAt(), tool.at("/activities/" + score.activity()));
    }
}
