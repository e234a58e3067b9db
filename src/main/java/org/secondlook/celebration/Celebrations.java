package org.secondlook.celebration;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Shares;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a viewer celebrates, for themselves and whoever they show it to. */
@Component
class Celebrations {

    private final CelebrationStore store;
    private final CelebrationPages pages;
    private final Shares shares;
    private final Clock clock;

    Celebrations(CelebrationStore store, CelebrationPages pages, Shares shares, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.shares = shares;
        this.clock = clock;
    }

    /** The newest first. */
    List<Celebration> own(Viewer viewer) {
        return pages.own(viewer.person());
    }

    Celebration get(CelebrationId id, Viewer viewer) {
        return pages.find(id, viewer.person()).orElseThrow(() -> new NotVisibleException(id));
    }

    static void demandPractice(Viewer viewer) {
        if (!viewer.role().hasOwnPractice()) {
            throw new NotPermittedException("a celebration without a practice of one's own");
        }
    }

    /** What a clip of the viewer's own is called; null for none, and the answer 404 for one of somebody else. */
    @Nullable
    String titleOf(@Nullable UUID clip, Viewer viewer) {
        return clip == null ? null : shares.titleOf(clip(clip), viewer);
    }

    private static Subject clip(UUID clip) {
        return new Subject(Subject.Kind.CLIP, clip);
    }

    /** What the clip that is named is called, for whoever sees it by a share of its own. */
    Optional<String> clipSeen(Celebration celebration, Viewer viewer) {
        return Optional.ofNullable(celebration.clip()).flatMap(clip -> shares.seenTitle(clip(clip), viewer));
    }

    boolean isShared(Celebration own, Viewer viewer) {
        return shares.showToOthers(SharedCelebrations.subject(own.id()), viewer);
    }

    /** Sent twice, it is one. */
    @Transactional
    void add(CelebrationId id, CelebrationForm form, Viewer viewer) {
        demandPractice(viewer);
        titleOf(form.clip(), viewer);
        boolean fresh = store.add(id, form.text(), form.clip(), viewer.person(), Times.now(clock));
        if (!fresh && pages.find(id, viewer.person()).isEmpty()) {
            throw new NotVisibleException(id);
        }
    }

    /** Says it in other words; false when somebody changed it meanwhile. What it says already is not said again. */
    @Transactional
    boolean change(CelebrationId id, CelebrationForm form, Viewer viewer) {
        Celebration present = get(id, viewer);
        titleOf(form.clip(), viewer);
        return form.saysTheSameAs(present) || store.change(id, form.text(), form.clip(), form.base(), viewer.person());
    }

    /** Takes it away, with its shares. */
    @Transactional
    void remove(CelebrationId id, Viewer viewer) {
        get(id, viewer);
        shares.forget(SharedCelebrations.subject(id));
        store.remove(id, viewer.person());
    }
}
