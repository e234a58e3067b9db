package org.secondlook.observation;

import java.util.List;
import org.secondlook.people.Viewer;
import org.secondlook.recording.AlongRecording;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RecordingMoved;
import org.secondlook.recording.RecordingSettled;
import org.secondlook.recording.Remainder;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of codes and of what was played when a part of their lesson is cut away. */
@Component
@Order(4)
class ObservationsAlong implements AlongRecording {

    private final ObservationMoveStore store;
    private final ObservationStore looks;
    private final Observations observations;
    private final Codings codings;
    private final CodingPages pages;

    ObservationsAlong(
            ObservationMoveStore store,
            ObservationStore looks,
            Observations observations,
            Codings codings,
            CodingPages pages) {
        this.store = store;
        this.looks = looks;
        this.observations = observations;
        this.codings = codings;
        this.pages = pages;
    }

    @Override
    public List<LeftOut> leftOut(RecordingId recording, Remainder remainder, Viewer viewer) {
        return List.of(new LeftOut("observation.trim.codes", pages.countOutside(recording, remainder, viewer)));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void moved(RecordingMoved moved) {
        store.move(moved);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void settled(RecordingSettled settled) {
        List<Event> reachingIn = observations.of(settled.recording()).stream()
                .flatMap(observation -> codings.of(observation).reachingIn().stream())
                .toList();
        store.settle(settled.recording(), reachingIn);
        store.emptied(settled.recording()).forEach(looks::forget);
    }
}
