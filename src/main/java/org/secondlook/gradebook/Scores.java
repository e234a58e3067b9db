package org.secondlook.gradebook;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.programme.Activities;
import org.secondlook.programme.ActivityCompleted;
import org.secondlook.programme.ActivityId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The scores on their way to gradebooks, and the ones that have arrived. */
@Component
class Scores {

    private final ScoreStore store;
    private final ScoreClockStore clocks;
    private final Activities activities;
    private final Columns columns;
    private final Jobs jobs;
    private final Clock clock;

    Scores(ScoreStore store, ScoreClockStore clocks, Activities activities, Columns columns, Jobs jobs, Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.activities = activities;
        this.columns = columns;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The viewer's own newest score; empty while they have not completed the activity. */
    Optional<Score> find(ActivityId activity, Viewer viewer) {
        return store.findNewest(activities.get(activity, viewer).id(), viewer.person());
    }

    /** Tries again what was refused, at the column that the activity has now. Does nothing about any other score. */
    @Transactional
    void attempt(ActivityId activity, Viewer viewer) {
        find(activity, viewer).ifPresent(score -> attempt(List.of(score)));
    }

    /** Tries again those that were refused, in the caller's transaction; says how many there were. */
    @Transactional(propagation = Propagation.MANDATORY)
    int attempt(List<Score> scores) {
        return (int) scores.stream()
                .filter(score -> score.state().mayBeTriedAgain())
                .filter(score -> put(score.activity(), score.person(), score.number() + 1, score.completedAt()))
                .count();
    }

    /** Puts a completion into the outbox, in the transaction that keeps it. One that is there or under way suffices. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void completed(ActivityCompleted event) {
        Score newest = store.findNewest(event.activity(), event.by()).orElse(null);
        if (newest == null || newest.state().mayBeTriedAgain()) {
            put(event.activity(), event.by(), newest == null ? 1 : newest.number() + 1, event.at());
        }
    }

    private boolean put(ActivityId activity, PersonId person, int number, Instant completedAt) {
        Instant now = Times.now(clock);
        Score score = addressed(Score.waiting(activity, person, number, completedAt, now), now);
        boolean added = store.add(score);
        if (added && score.state() == ScoreState.WAITING) {
            jobs.stage(PostScore.JOB, score.id());
        }
        return added;
    }

    private Score addressed(Score score, Instant now) {
        Optional<URI> column = columns.find(score.activity());
        if (column.isPresent()) {
            return score.bound(column.get(), clocks.next(score.person(), column.get(), now), now);
        }
        return columns.maySeek(score.activity()) ? score : score.unbound(now);
    }
}
