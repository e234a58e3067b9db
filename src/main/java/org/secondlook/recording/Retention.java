package org.secondlook.recording;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.notice.Notice;
import org.secondlook.notice.Notices;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How long lessons are kept. Their owners are told before one is erased, for the whole time of a notice, however the settings
 * have changed; and they may keep it for another term, once.
 */
@Component
class Retention {

    private final RetentionStore store;
    private final RetentionPages pages;
    private final Recordings recordings;
    private final PreparationStore preparations;
    private final Eraser eraser;
    private final Notices notices;
    private final RetentionProperties properties;
    private final TransactionOperations transaction;
    private final Clock clock;

    Retention(
            RetentionStore store,
            RetentionPages pages,
            Recordings recordings,
            PreparationStore preparations,
            Eraser eraser,
            Notices notices,
            RetentionProperties properties,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.recordings = recordings;
        this.preparations = preparations;
        this.eraser = eraser;
        this.notices = notices;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** For how long a lesson is kept; empty while it is still being uploaded. */
    Optional<Keeping> keeping(RecordingId id, Viewer viewer) {
        return pages.find(id, viewer.person()).map(this::keeping);
    }

    private Keeping keeping(RetentionPages.Dates dates) {
        Instant told = dates.eraseAt();
        return told == null
                ? new Keeping(due(dates.createdAt(), dates.extended() ? 2 : 1), false, dates.extended())
                : new Keeping(told, true, dates.extended());
    }

    /** The lessons of the viewer that come to their end, the soonest first. */
    List<EndingLesson> ending(Viewer viewer) {
        return pages.ending(viewer.person());
    }

    /** Keeps a lesson for another term. */
    @Transactional
    public void extend(RecordingId id, Viewer viewer) {
        recordings.hold(id, viewer);
        if (!store.extend(id, Times.now(clock))) {
            throw new StaleException(id);
        }
    }

    /** Tells whom it concerns, and erases what they have been told of for long enough. */
    void sweep() {
        Instant now = Times.now(clock);
        giveNotices(now);
        store.over(now).forEach(id -> transaction.executeWithoutResult(status -> eraseIfStillOver(id, now)));
    }

    private void giveNotices(Instant now) {
        Instant once = now.plus(properties.notice()).minus(properties.lesson());
        for (RetentionStore.Ending ending : store.unnoticed(once, once.minus(properties.lesson()))) {
            Instant due = due(ending.createdAt(), ending.terms());
            transaction.executeWithoutResult(
                    status -> giveNotice(ending, now, later(due, now.plus(properties.notice()))));
        }
    }

    /** Another node may be doing the same. */
    private void giveNotice(RetentionStore.Ending ending, Instant now, Instant erase) {
        if (store.giveNotice(ending.id(), now, erase)) {
            notices.tell(ending.owner(), null, Notice.Kind.LESSON_ENDING, "/lessons/" + ending.id());
        }
    }

    /** The owner may extend it just now, which waits for the row. */
    private void eraseIfStillOver(RecordingId id, Instant now) {
        if (preparations.hold(id).isPresent() && store.isOver(id, now)) {
            eraser.erase(id, Eraser.Reason.TIME);
        }
    }

    /** Somebody who is told today has the whole time of a notice. */
    private Instant due(Instant createdAt, int terms) {
        Duration whole = properties.lesson().multipliedBy(terms);
        return later(createdAt.plus(whole), Times.now(clock).plus(properties.notice()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
