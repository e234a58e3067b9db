package org.secondlook.appearance;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.secondlook.appearance.AppearancePages.Named;
import org.secondlook.culture.ClassId;
import org.secondlook.culture.PermissionsChanged;
import org.secondlook.culture.PermissionsForgotten;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RecordingUncovered;
import org.secondlook.recording.Recordings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks anew at who may be shown when what that rested on is another: in the transaction in which it becomes so. */
@Component
class Lapses {

    private final AppearanceStore store;
    private final AppearancePages pages;
    private final RunningShares shares;
    private final Recordings recordings;

    Lapses(AppearanceStore store, AppearancePages pages, RunningShares shares, Recordings recordings) {
        this.store = store;
        this.pages = pages;
        this.shares = shares;
        this.recordings = recordings;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(PermissionsChanged permissions) {
        settle(permissions.of(), lesson -> pages.of(lesson).isOfClasses());
    }

    /** What is removed would else be permitted by being forgotten. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void forgotten(PermissionsForgotten permissions) {
        settle(permissions.of(), lesson -> store.lapseWith(permissions.pupil(), lesson));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void uncovered(RecordingUncovered recording) {
        Instant since = Objects.requireNonNullElse(recording.since(), Instant.EPOCH);
        if (store.lapseSince(since, recording.recording())) {
            shares.settle(recording.recording());
        }
    }

    /** Lesson by lesson, each held before it is looked at. */
    private void settle(ClassId of, Predicate<RecordingId> concerns) {
        for (Named named : pages.naming(of)) {
            if (recordings.hold(named.lesson(), named.owner()) && concerns.test(named.lesson())) {
                shares.settle(named.lesson());
            }
        }
    }
}
