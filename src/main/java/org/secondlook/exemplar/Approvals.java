package org.secondlook.exemplar;

import java.time.Clock;
import java.util.List;
import org.secondlook.appearance.Appearances;
import org.secondlook.culture.Purpose;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.notice.Notice;
import org.secondlook.notice.Notices;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second person's word: given, refused, and taken back. */
@Component
class Approvals {

    private final ReleaseStore store;
    private final ExemplarPages pages;
    private final ReleasePages releases;
    private final Endings endings;
    private final ExemplarBooks books;
    private final Appearances appearances;
    private final Notices notices;
    private final Clock clock;

    Approvals(
            ReleaseStore store,
            ExemplarPages pages,
            ReleasePages releases,
            Endings endings,
            ExemplarBooks books,
            Appearances appearances,
            Notices notices,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.releases = releases;
        this.endings = endings;
        this.books = books;
        this.appearances = appearances;
        this.notices = notices;
        this.clock = clock;
    }

    /** What waits for the viewer's word. */
    List<ShownExemplar> waiting(Viewer viewer) {
        return pages.toAnswer(viewer, Times.now(clock));
    }

    /** Lets the whole school see it. The lesson is held first, as whoever changes what is permitted there does. */
    @Transactional
    void approve(ExemplarId id, Viewer viewer) {
        Standing standing = asked(id, viewer);
        if (!appearances.hold(Purpose.EXEMPLAR, standing.recording(), standing.teacher())) {
            throw new StaleException(id);
        }
        ShownExemplar held = hold(id, viewer);
        store.say(id, true, "", viewer.person(), Times.now(clock));
        books.put(held, standing.school(), viewer);
        notices.tell(standing.teacher(), standing.course(), Notice.Kind.EXEMPLAR_ANSWERED, "/exemplars/mine");
    }

    /** Says no, with a word to its teacher. */
    @Transactional
    void refuse(ExemplarId id, String words, Viewer viewer) {
        asked(id, viewer);
        hold(id, viewer);
        store.say(id, false, words, viewer.person(), Times.now(clock));
        endings.end(id, Ending.REFUSED);
    }

    /** Takes a word back that was given. */
    @Transactional
    void takeBack(ExemplarId id, Viewer viewer) {
        if (pages.find(id, viewer, Times.now(clock))
                .filter(ShownExemplar::isApprovers)
                .isEmpty()) {
            throw new NotVisibleException(id);
        }
        endings.end(id, Ending.APPROVAL);
    }

    /** The answer 404 for everybody but whoever is asked. */
    void demandAsked(ExemplarId id, Viewer viewer) {
        if (pages.find(id, viewer, Times.now(clock))
                .filter(ShownExemplar::isAsked)
                .isEmpty()) {
            throw new NotVisibleException(id);
        }
    }

    private Standing asked(ExemplarId id, Viewer viewer) {
        demandAsked(id, viewer);
        return releases.standing(id).orElseThrow(() -> new NotVisibleException(id));
    }

    /** Nobody ends it until the transaction ends; it may have ended while this waited. */
    private ShownExemplar hold(ExemplarId id, Viewer viewer) {
        if (!store.hold(id)) {
            throw new StaleException(id);
        }
        return pages.find(id, viewer, Times.now(clock))
                .filter(ShownExemplar::isAsked)
                .orElseThrow(() -> new StaleException(id));
    }
}
