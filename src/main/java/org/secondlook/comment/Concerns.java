package org.secondlook.comment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.ShareId;
import org.springframework.stereotype.Component;

/** Concerns about what somebody sees or reads here: reported by them, read by the administrators of their platform. */
@Component
class Concerns {

    private final ConcernStore store;
    private final ConcernPages pages;
    private final Comments comments;
    private final Clock clock;

    Concerns(ConcernStore store, ConcernPages pages, Comments comments, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.comments = comments;
        this.clock = clock;
    }

    /** What the viewer may report: a comment about a share, or what is shared; else the answer 404. */
    Concern about(ShareId share, @Nullable CommentId comment, Viewer viewer) {
        if (comment == null) {
            return pages.thing(share, viewer, Times.now(clock))
                    .map(Concern::about)
                    .orElseThrow(() -> new NotVisibleException(share));
        }
        return comments.conversation(share, viewer)
                .find(comment)
                .map(found -> Concern.about(found.id()))
                .orElseThrow(() -> new NotVisibleException(comment));
    }

    /** Who reports, as administrators will read it. */
    String called(Viewer viewer) {
        return pages.called(viewer.person());
    }

    /** Reports it; twice is once. */
    void report(UUID id, Concern concern, Viewer viewer) {
        store.add(id, concern, viewer.person(), Times.now(clock));
    }

    /** What was reported on the viewer's platform, which nobody but its administrators is told. */
    List<ReportedConcern> reported(Viewer viewer) {
        if (!viewer.administrator()) {
            throw new NotVisibleException("reported concerns");
        }
        return pages.reported(viewer.person());
    }
}
