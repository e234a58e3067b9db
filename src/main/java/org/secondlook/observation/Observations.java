package org.secondlook.observation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingErased;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The viewer's own observations: begun, expected something of, locked, rated, taken away. */
@Component
class Observations {

    static final int LONGEST_LAG = 3000;

    private final ObservationStore store;
    private final ObservationPages pages;
    private final Frameworks frameworks;
    private final Recordings recordings;
    private final Onlookers onlookers;
    private final Clock clock;

    Observations(
            ObservationStore store,
            ObservationPages pages,
            Frameworks frameworks,
            Recordings recordings,
            Onlookers onlookers,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.frameworks = frameworks;
        this.recordings = recordings;
        this.onlookers = onlookers;
        this.clock = clock;
    }

    /** For what happens to a recording: all. */
    List<Observation> of(RecordingId recording) {
        return pages.of(recording).stream()
                .map(row -> row.toObservation(frameworks))
                .toList();
    }

    /** Those of a recording, newest first. */
    List<Observation> of(RecordingId recording, Viewer viewer) {
        return pages.of(recording, viewer.person()).stream()
                .map(row -> row.toObservation(frameworks))
                .toList();
    }

    /** Those through the same version of a framework, oldest first: only these compare. */
    List<Observation> through(Framework framework, Viewer viewer) {
        return pages.through(framework.id(), viewer.person()).stream()
                .map(row -> row.toObservation(frameworks))
                .toList();
    }

    Observation get(ObservationId id, Viewer viewer) {
        return pages.find(id, viewer.person())
                .map(row -> row.toObservation(frameworks))
                .orElseThrow(() -> new NotVisibleException(id));
    }

    Map<String, Estimate> estimates(Observation observation) {
        return pages.estimates(observation.id());
    }

    Map<String, Integer> ratings(Observation observation) {
        return pages.ratings(observation.id());
    }

    /** Begins to look; one through the same framework of which nothing is locked yet is gone on with. */
    @Transactional
    Observation begin(RecordingId recording, FrameworkId framework, Viewer viewer) {
        recordings.hold(recording, viewer);
        return of(recording, viewer).stream()
                .filter(each -> !each.isLocked() && each.framework().id().equals(framework))
                .findFirst()
                .orElseGet(() -> add(recording, frameworks.usable(framework, viewer), viewer));
    }

    private Observation add(RecordingId recording, Framework framework, Viewer viewer) {
        var observation = new Observation(ObservationId.next(), recording, framework, 0, Times.now(clock), null, null);
        store.add(observation, viewer.person());
        return observation;
    }

    /** Keeps what is expected, and locks it if that is wished; false when it was locked before, and so has not changed. */
    @Transactional
    boolean expect(ObservationId id, Map<String, Estimate> estimates, boolean lock, Viewer viewer) {
        if (hold(id, viewer).isLocked()) {
            return false;
        }
        store.expect(id, estimates);
        if (lock) {
            store.lock(id, Times.now(clock));
        }
        return true;
    }

    /** Whoever watches knows more: what is expected becomes final. */
    @Transactional
    void lock(ObservationId id, Viewer viewer) {
        hold(id, viewer);
        store.lock(id, Times.now(clock));
    }

    /** Between nothing and three seconds: nobody is slower than that. */
    @Transactional
    void setLag(ObservationId id, int millis, Viewer viewer) {
        hold(id, viewer);
        store.setLag(id, lagOf(millis));
    }

    static int lagOf(int millis) {
        return Math.min(Math.max(millis, 0), LONGEST_LAG);
    }

    /** What is rated was seen, so estimates are final now. */
    @Transactional
    void rate(ObservationId id, Map<String, Integer> ratings, Viewer viewer) {
        lock(id, viewer);
        store.rate(id, ratings);
    }

    @Transactional
    Observation remove(ObservationId id, Viewer viewer) {
        Observation observation = hold(id, viewer);
        store.forget(id);
        onlookers.forget(observation);
        return observation;
    }

    /** The observation as it is now. Nobody else changes it, or anything of its recording, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Observation hold(ObservationId id, Viewer viewer) {
        recordings.hold(get(id, viewer).recording(), viewer);
        return get(id, viewer);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void erased(RecordingErased recording) {
        List<Observation> looks = of(recording.recording());
        store.forget(recording.recording());
        looks.forEach(onlookers::forget);
    }
}
