package org.secondlook.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a viewer writes down for themselves; whatever their role, they find nobody else's. */
@Component
class JournalEntries {

    /** On one page; what is older is taken along with everything else. */
    private static final int MOST = 100;

    private final JournalStore store;
    private final JournalPages pages;
    private final Recordings recordings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JournalEntries(
            JournalStore store,
            JournalPages pages,
            Recordings recordings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.recordings = recordings;
        this.events = events;
        this.clock = clock;
    }

    List<JournalEntry> index(Viewer viewer) {
        return pages.index(viewer, MOST);
    }

    JournalEntry get(JournalEntryId id, Viewer viewer) {
        return pages.find(id, viewer).orElseThrow(() -> new NotVisibleException(id));
    }

    /** The viewer's lessons, by which entries name them. */
    Map<RecordingId, Recording> lessons(Viewer viewer) {
        return recordings.own(viewer).stream().collect(Collectors.toMap(Recording::id, lesson -> lesson));
    }

    LocalDate today() {
        return Times.day(clock.instant());
    }

    static void demandPractice(Viewer viewer) {
        if (!viewer.role().hasOwnPractice()) {
            throw new NotPermittedException("a journal without a practice of one's own");
        }
    }

    /** Sent twice, it is one. */
    @Transactional
    void add(JournalEntry entry, Viewer viewer) {
        demandPractice(viewer);
        holdLesson(entry, viewer);
        Instant now = Times.now(clock);
        if (store.add(entry, viewer.person(), viewer.course(), now)) {
            events.publishEvent(new JournalEntryWritten(entry.id(), viewer.person(), viewer.course(), now));
        } else {
            get(entry.id(), viewer);
        }
    }

    /** Says it in other words; false when somebody changed it meanwhile. */
    @Transactional
    boolean change(JournalEntry entry, Viewer viewer) {
        get(entry.id(), viewer);
        holdLesson(entry, viewer);
        return store.change(entry, viewer.person());
    }

    /** A lesson that is not the viewer's is none. */
    private void holdLesson(JournalEntry entry, Viewer viewer) {
        RecordingId lesson = entry.lesson();
        if (lesson != null) {
            recordings.hold(lesson, viewer);
        }
    }

    @Transactional
    void remove(JournalEntryId id, Viewer viewer) {
        get(id, viewer);
        store.remove(id, viewer.person());
    }
}
