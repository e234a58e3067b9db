package org.secondlook.reflection;

import java.time.Clock;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.secondlook.recording.RecordingErased;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The viewer's own markers. */
@Component
class Markers {

    private final MarkerStore store;
    private final MarkerPages pages;
    private final Recordings recordings;
    private final Clock clock;

    Markers(MarkerStore store, MarkerPages pages, Recordings recordings, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.recordings = recordings;
        this.clock = clock;
    }

    MarkerWindow near(RecordingId recording, Timecode moment, Viewer viewer) {
        return pages.near(recording, moment, viewer);
    }

    Marker get(MarkerId id, Viewer viewer) {
        return pages.find(id, viewer).orElseThrow(() -> new NotVisibleException(id));
    }

    /** One that is not removed. */
    Optional<Marker> standing(MarkerId id, Viewer viewer) {
        return pages.findStanding(id, viewer);
    }

    Recording recordingOf(MarkerId id, Viewer viewer) {
        return recordings.get(get(id, viewer).recording(), viewer);
    }

    /**
     * Adds a marker; the same one sent twice is one, another one with its id is stale.
     *
     * @return empty when it lies beyond the end of its lesson
     */
    Optional<Marker> add(Marker marker, Viewer viewer) {
        return store.add(marker, viewer.person(), Times.now(clock)) ? Optional.of(marker) : present(marker, viewer);
    }

    private Optional<Marker> present(Marker marker, Viewer viewer) {
        if (!marker.span().isWithin(recordings.get(marker.recording(), viewer))) {
            return Optional.empty();
        }
        return Optional.of(pages.find(marker.id(), viewer)
                .filter(marker::saysTheSameAs)
                .orElseThrow(() -> new StaleException(marker.id())));
    }

    /** Changes a marker that nobody has changed or removed since it was read; the same change sent twice is one. */
    @Transactional
    Marker change(Marker marker, Viewer viewer) {
        boolean changed = store.change(marker, viewer.person());
        Marker present = get(marker.id(), viewer);
        if (!changed && !present.saysTheSameAs(marker)) {
            throw new StaleException(marker.id());
        }
        return present;
    }

    @Transactional
    Marker remove(MarkerId id, Viewer viewer) {
        Marker marker = hold(id, viewer);
        store.remove(id, viewer.person(), Times.now(clock));
        return marker;
    }

    @Transactional
    Marker restore(MarkerId id, Viewer viewer) {
        store.restore(id, viewer.person());
        return get(id, viewer);
    }

    /** The marker; its lesson is not erased meanwhile, and with it what is written about its markers. */
    private Marker hold(MarkerId id, Viewer viewer) {
        Marker marker = get(id, viewer);
        recordings.hold(marker.recording(), viewer);
        return marker;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void erased(RecordingErased recording) {
        store.forget(recording.recording());
    }
}
