package org.secondlook.gradebook;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has not reached gradebooks, for those who run the tool: how much of it and why, and nothing about whom. */
@Component
public class Outbox {

    private final OutboxPages pages;
    private final ScoreStore store;
    private final Scores scores;

    Outbox(OutboxPages pages, ScoreStore store, Scores scores) {
        this.pages = pages;
        this.store = store;
        this.scores = scores;
    }

    /** The scores that gradebooks do not hold, by platform, state and reason; empty when all have arrived. */
    public List<QueueLine> lines() {
        return pages.lines();
    }

    /** The same about the people of one deployment. */
    public List<QueueLine> lines(String issuer, String clientId, String deploymentId) {
        return pages.lines(issuer, clientId, deploymentId);
    }

    /**
     * Tries again what the gradebooks of a platform have refused, or had no column for; says how many scores that were. They go out
     * a few at a time.
     */
    @Transactional
    public int replay(String issuer, String clientId) {
        return scores.attempt(store.refusedBy(issuer, clientId));
    }
}
