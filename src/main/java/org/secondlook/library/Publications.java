package org.secondlook.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.TenantId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes versions of strategies, which never change. What a school has put on its shelf changes with them. */
@Component
class Publications {

    /** So many versions one strategy has at most. */
    static final int MOST = 200;

    private final Desk desk;
    private final Drafts drafts;
    private final Pasts pasts;
    private final LibraryStore store;
    private final LibraryPages pages;
    private final Shelving shelving;

    Publications(Desk desk, Drafts drafts, Pasts pasts, LibraryStore store, LibraryPages pages, Shelving shelving) {
        this.desk = desk;
        this.drafts = drafts;
        this.pasts = pasts;
        this.store = store;
        this.pages = pages;
        this.shelving = shelving;
    }

    /**
     * Publishes the draft that the viewer has seen, and offers it at once.
     *
     * @param draft that they saw
     * @param version the draft's, as it was when they saw it
     */
    @Transactional
    Outcome publish(StrategyKey key, UUID draft, int version, Viewer viewer) {
        TenantId school = desk.hold(viewer);
        Optional<LibraryPages.PublishedRow> before = pages.published(draft, key, school);
        if (before.isPresent()) {
            boolean own = viewer.person().value().equals(before.get().publishedBy());
            return own ? Outcome.PUBLISHED : Outcome.OVERTAKEN;
        }
        KeptDraft kept = drafts.get(key, viewer);
        if (!kept.id().equals(draft)) {
            throw new NotVisibleException(draft);
        } else if (kept.version() != version) {
            return Outcome.CHANGED;
        } else if (!kept.draft().flaws().isEmpty()) {
            return Outcome.INCOMPLETE;
        }
        return add(kept.draft().toStrategy(key), draft, viewer);
    }

    /** Says again what an earlier version said, as a new one; 0 is what came with the product. */
    @Transactional
    Outcome goBack(StrategyKey key, int number, Viewer viewer) {
        desk.hold(viewer);
        return add(pasts.get(key, number, viewer), Uuids.next(), viewer);
    }

    /** The same words, read again today and found right. */
    @Transactional
    Outcome readAgain(StrategyKey key, Viewer viewer) {
        desk.hold(viewer);
        Strategy present = desk.strategy(key, viewer).strategy();
        return present.reviewed().equals(desk.today())
                ? Outcome.PUBLISHED
                : add(Draft.of(present).reviewedOn(desk.today()).toStrategy(key), Uuids.next(), viewer);
    }

    /** In the caller's transaction, in which the school is held. */
    Outcome add(Strategy strategy, UUID id, Viewer viewer) {
        TenantId school = desk.school(viewer);
        List<LibraryPages.PastRow> past = pages.versions(strategy.key(), school);
        int number = past.isEmpty() ? 1 : past.get(0).number() + 1;
        if (number > MOST) {
            return Outcome.TOO_MANY;
        }
        store.found(school, Uuids.next(), strategy.key(), desk.now());
        String file = StrategyWriter.write(strategy);
        store.publish(school, strategy.key(), new LibraryStore.Version(id, number, file, viewer.person(), desk.now()));
        shelving.refresh(school, Set.of(strategy.key()));
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
