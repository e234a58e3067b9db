package org.secondlook.observation;

import java.time.Clock;
import java.util.List;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The frameworks of a school's own: begun, worked at, taken out of what is offered and brought back, by its PD leads and library
 * editors. Nobody else finds them here, and nobody of another school.
 */
@Component
class SchoolFrameworks {

    /** So many a school has at most, those that are not offered any more among them. */
    static final int MOST = 100;

    private final DraftStore drafts;
    private final DraftPages pages;
    private final FrameworkStore versions;
    private final Frameworks frameworks;
    private final Clock clock;

    SchoolFrameworks(DraftStore drafts, DraftPages pages, FrameworkStore versions, Frameworks frameworks, Clock clock) {
        this.drafts = drafts;
        this.pages = pages;
        this.versions = versions;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /** Those of the viewer's school, in the order in which they were begun. */
    List<SchoolFramework> all(Viewer viewer) {
        demandBuilder(viewer);
        return pages.all(viewer.person()).stream()
                .map(row -> row.toFramework(frameworks))
                .toList();
    }

    /** Any version of the product's or of the viewer's school, to be read, copied or taken along. */
    Framework version(FrameworkId id, Viewer viewer) {
        demandBuilder(viewer);
        return frameworks.visible(id, viewer);
    }

    private static void demandBuilder(Viewer viewer) {
        if (!viewer.role().mayBuildFrameworks()) {
            throw new NotVisibleException("the making of frameworks");
        }
    }

    /** Begins a new one; what comes twice is one. False when the school has as many as it may. */
    @Transactional
    boolean begin(SchoolFrameworkId id, Draft draft, Viewer viewer) {
        demandBuilder(viewer);
        if (drafts.found(id, viewer.person(), MOST, Times.now(clock))) {
            drafts.begin(id, FrameworkId.next(), draft, viewer.person(), Times.now(clock));
            return true;
        }
        return pages.find(id, viewer.person()).isPresent();
    }

    /** Begins the next version of what is published; one that was begun before is gone on with. */
    @Transactional
    void revise(SchoolFrameworkId id, Viewer viewer) {
        hold(id, viewer);
        pages.newest(id, viewer.person())
                .map(frameworks::get)
                .ifPresent(newest -> drafts.begin(
                        id, FrameworkId.next(), Draft.of(newest.definition()), viewer.person(), Times.now(clock)));
    }

    KeptDraft draft(SchoolFrameworkId id, Viewer viewer) {
        demandBuilder(viewer);
        return pages.find(id, viewer.person()).orElseThrow(() -> new NotVisibleException(id));
    }

    /** The draft that there is; where somebody has published it while others typed, the one of the next version. */
    @Transactional
    KeptDraft draftOrNext(SchoolFrameworkId id, Viewer viewer) {
        revise(id, viewer);
        return draft(id, viewer);
    }

    /** Keeps what was typed, if nobody has kept anything else since that was read. */
    @Transactional
    boolean change(KeptDraft read, Draft typed, Viewer viewer) {
        hold(read.framework(), viewer);
        return drafts.change(read, typed, viewer.person(), Times.now(clock));
    }

    /** Throws a draft away that nobody has changed since it was read; what is published stays. */
    @Transactional
    void drop(SchoolFrameworkId id, int version, Viewer viewer) {
        hold(id, viewer);
        if (draft(id, viewer).version() != version) {
            throw new StaleException(id);
        }
        drafts.drop(id);
    }

    /** Offers it no more; what was begun through it goes on. Twice is once. */
    @Transactional
    void retire(SchoolFrameworkId id, Viewer viewer) {
        hold(id, viewer);
        versions.retire(id, Times.now(clock));
    }

    @Transactional
    void bringBack(SchoolFrameworkId id, Viewer viewer) {
        hold(id, viewer);
        versions.bringBack(id);
    }

    /** Until the transaction ends nobody else begins, publishes or retires anything of it. */
    void hold(SchoolFrameworkId id, Viewer viewer) {
        demandBuilder(viewer);
        if (!drafts.hold(id, viewer.person())) {
            throw new NotVisibleException(id);
        }
    }
}
