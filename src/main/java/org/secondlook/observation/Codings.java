package org.secondlook.observation;

import java.util.List;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What viewers code in their own lessons, and what they play meanwhile. */
@Component
class Codings {

    private final Observations observations;
    private final CodingStore store;
    private final CodingPages pages;

    Codings(Observations observations, CodingStore store, CodingPages pages) {
        this.observations = observations;
        this.store = store;
        this.pages = pages;
    }

    /** The observation is one that was found through its viewer. */
    Coding of(Observation observation) {
        return of(observation, observation.seen());
    }

    /** What was coded in a piece of the lesson; the second coding is one that was found through its viewer. */
    Coding of(SecondCoding second) {
        return of(second.look(), second.piece());
    }

    private Coding of(Observation observation, Stretch seen) {
        return new Coding(
                observation.framework().definition(),
                pages.events(observation.id()),
                pages.played(observation.id()),
                seen);
    }

    List<Event> piece(Observation observation, int from, int size) {
        return pages.events(observation.id(), observation.seen(), from, size);
    }

    /** The same by the clock of a piece of the lesson. */
    List<Event> piece(SecondCoding second, int from, int size) {
        return second.clock().toPeople(pages.events(second.look().id(), second.piece(), from, size));
    }

    Event get(Observation observation, EventId id) {
        return pages.find(observation.id(), id).orElseThrow(() -> new NotVisibleException(id));
    }

    /** How many events there are room for. */
    int room(Observation observation) {
        return CodingForm.MOST_EVENTS - pages.count(observation.id());
    }

    /** Keeps what has come from a page that plays the lesson, so estimates are final now. What comes twice is one. */
    @Transactional
    void report(ObservationId id, List<Event> events, List<Stretch> played, Viewer viewer) {
        observations.lock(id, viewer);
        keep(id, events, played);
    }

    /** The same of whoever has found by other ways that the viewer codes here, and has locked nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(ObservationId id, List<Event> events, List<Stretch> played) {
        events.forEach(event -> put(id, event));
        Coverage before = pages.played(id);
        Coverage now = before.plus(played);
        if (!now.equals(before)) {
            store.cover(id, now.stretches());
        }
    }

    /** Corrects one that nobody has changed since it was read. */
    @Transactional
    void correct(ObservationId id, Event event, Viewer viewer) {
        observations.hold(id, viewer);
        put(id, event);
    }

    private void put(ObservationId id, Event event) {
        if (!store.put(id, event)
                && !pages.find(id, event.id()).filter(event::equals).isPresent()) {
            throw new StaleException(event.id());
        }
    }
}
