package org.secondlook.gradebook;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final Activities activities;
    private final Jobs jobs;
    private final Clock clock;

    Scores(ScoreStore store, Activities activities, Jobs jobs, Clock clock) {
        this.store = store;
        this.activities = activities;
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
        find(activity, viewer)
                .filter(score -> score.state().mayBeTriedAgain())
                .ifPresent(refused -> putIntoOutbox(activity, viewer.person(), refused.number() + 1, Times.now(clock)));
    }

    /** Puts a completion into the outbox, in the transaction that keeps it. One that is there or under way suffices. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void completed(ActivityCompleted event) {
        Score newest = store.findNewest(event.activity(), event.by()).orElse(null);
        if (newest == null || newest.state().mayBeTriedAgain()) {
            putIntoOutbox(event.activity(), event.by(), newest == null ? 1 : newest.number() + 1, event.at());
        }
    }

    private void putIntoOutbox(ActivityId activity, PersonId person, int number, Instant at) {
        URI column = activities.lineItem(activity).orElse(null);
        var score = new Score(
                ScoreId.next(),
                activity,
                person,
                number,
                column,
                column == null ? ScoreState.NO_COLUMN : ScoreState.WAITING,
                scoredAt(person, column, at),
                0,
                null,
                column == null ? null : at,
                at,
                at);
        if (store.add(score) && column != null) {
            jobs.stage(PostScore.JOB, score.id());
        }
    }

    private Instant scoredAt(PersonId person, @Nullable URI column, Instant at) {
        return Score.after(
                column == null ? null : store.lastScoredAt(person, column).orElse(null), at);
    }
}
