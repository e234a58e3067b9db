package org.secondlook.observation;

import java.time.Clock;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes versions of drafts, which never change: each draft one, whoever asks for it how often. */
@Component
class Publications {

    /** So many one framework has at most. */
    static final int MOST = 200;

    private final SchoolFrameworks frameworks;
    private final FrameworkStore store;
    private final FrameworkPages pages;
    private final DraftStore drafts;
    private final JsonMapper json;
    private final Clock clock;

    Publications(
            SchoolFrameworks frameworks,
            FrameworkStore store,
            FrameworkPages pages,
            DraftStore drafts,
            JsonMapper json,
            Clock clock) {
        this.frameworks = frameworks;
        this.store = store;
        this.pages = pages;
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Publishes the draft that the viewer has seen, and offers it at once.
     *
     * @param version the draft's, as it was when they saw it
     */
    @Transactional
    Outcome publish(SchoolFrameworkId id, FrameworkId draft, int version, Viewer viewer) {
        frameworks.hold(id, viewer);
        Optional<FrameworkPages.PublishedRow> before = pages.published(draft, id);
        if (before.isPresent()) {
            boolean own = viewer.person().value().equals(before.get().publishedBy());
            return own ? Outcome.PUBLISHED : Outcome.OVERTAKEN;
        }
        KeptDraft kept = frameworks.draft(id, viewer);
        if (!kept.id().equals(draft)) {
            throw new NotVisibleException(draft);
        } else if (kept.version() != version) {
            return Outcome.CHANGED;
        } else if (!kept.flaws().isEmpty()) {
            return Outcome.INCOMPLETE;
        } else {
            return kept.number() > MOST ? Outcome.TOO_MANY : publish(kept, viewer);
        }
    }

    private Outcome publish(KeptDraft kept, Viewer viewer) {
        Definition definition = kept.draft().toDefinition();
        store.publish(
                kept,
                json.writeValueAsString(definition),
                definition.intervalMillis(),
                viewer.person(),
                Times.now(clock));
        store.bringBack(kept.framework());
        drafts.drop(kept.framework());
        return Outcome.PUBLISHED;
    }

    /** What became of it. */
    enum Outcome {
        /** It is, by this viewer, now or a moment ago. */
        PUBLISHED,
        /** Somebody else was faster. */
        OVERTAKEN,
        /** It says something else by now. */
        CHANGED,
        /** Something is missing in it. */
        INCOMPLETE,
        /** There is no room for one more version. */
        TOO_MANY
    }
}
