package org.secondlook.exemplar;

import java.time.Clock;
import java.time.Instant;
import org.secondlook.finding.Book;
import org.secondlook.finding.Shelf;
import org.secondlook.foundation.Times;
import org.secondlook.notice.Notice;
import org.secondlook.notice.Notices;
import org.secondlook.playback.PlaybackRights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends exemplars, everywhere at once: their page, what plays just now, the search, and whatever leans on them. */
@Component
class Endings {

    private final ReleaseStore store;
    private final ReleasePages pages;
    private final PlaybackRights rights;
    private final Shelf shelf;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Endings(
            ReleaseStore store,
            ReleasePages pages,
            PlaybackRights rights,
            Shelf shelf,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.rights = rights;
        this.shelf = shelf;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Ends one, unless it has ended already; whoever wants to change something of it meanwhile waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(ExemplarId id, Ending reason) {
        if (store.hold(id)) {
            pages.standing(id).filter(standing -> !standing.ended()).ifPresent(standing -> end(standing, reason));
        }
    }

    private void end(Standing standing, Ending reason) {
        Instant now = Times.now(clock);
        store.end(standing.id(), reason, now);
        rights.revoke(standing.id().value());
        if (standing.isReleased()) {
            shelf.remove(Book.Kind.EXEMPLAR, standing.id().toString(), standing.school());
            events.publishEvent(new ExemplarWithdrawn(standing.id(), now));
        }
        if (!reason.isTheirOwn()) {
            Notice.Kind kind = reason.isAnswer() ? Notice.Kind.EXEMPLAR_ANSWERED : Notice.Kind.EXEMPLAR_ENDED;
            notices.tell(standing.teacher(), standing.course(), kind, "/exemplars/mine");
        }
    }
}
