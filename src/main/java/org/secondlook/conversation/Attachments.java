package org.secondlook.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.secondlook.exemplar.Exemplar;
import org.secondlook.exemplar.ExemplarId;
import org.secondlook.exemplar.Exemplars;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exemplars that go with feedback, chosen by its coach before it is sent. */
@Component
class Attachments {

    /** More are a list to work through, and no help. */
    static final int MOST = 3;

    static final int MOST_FOUND = 20;

    private final AttachmentStore store;
    private final Feedbacks feedbacks;
    private final Exemplars exemplars;
    private final Clock clock;

    Attachments(AttachmentStore store, Feedbacks feedbacks, Exemplars exemplars, Clock clock) {
        this.store = store;
        this.feedbacks = feedbacks;
        this.exemplars = exemplars;
        this.clock = clock;
    }

    /** What goes with feedback that the viewer has found. */
    List<Attached> of(FeedbackId found, Viewer viewer) {
        return store.of(found).stream()
                .map(id -> new Attached(
                        id, exemplars.find(new ExemplarId(id), viewer).orElse(null)))
                .toList();
    }

    /** Those with something in their title or question that do not go with a draft yet, for its coach. */
    List<Exemplar> sought(String text, FeedbackId draft, Viewer viewer) {
        List<UUID> present = store.of(draft);
        String sought = text.strip().toLowerCase(Locale.ROOT);
        return exemplars.all(viewer).stream()
                .filter(each -> !present.contains(each.id().value()))
                .filter(each -> (each.title() + " " + each.focusQuestion())
                        .toLowerCase(Locale.ROOT)
                        .contains(sought))
                .limit(MOST_FOUND)
                .toList();
    }

    /** Twice is once. One more than there may be finds the draft stale. */
    @Transactional
    void attach(FeedbackId id, UUID exemplar, Viewer viewer) {
        feedbacks.holdDraft(id, viewer);
        if (exemplars.find(new ExemplarId(exemplar), viewer).isEmpty()) {
            throw new NotVisibleException(exemplar);
        }
        List<UUID> present = store.of(id);
        if (present.contains(exemplar)) {
            return;
        } else if (present.size() >= MOST) {
            throw new StaleException(id);
        }
        store.add(id, exemplar, Times.now(clock));
    }

    @Transactional
    void detach(FeedbackId id, UUID exemplar, Viewer viewer) {
        feedbacks.holdDraft(id, viewer);
        if (!store.remove(id, exemplar)) {
            throw new NotVisibleException(exemplar);
        }
    }
}
