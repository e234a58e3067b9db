package org.secondlook.observation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.secondlook.recording.Recordings;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes what a page codes while it plays, and tells it what was coded before. */
@Controller
class CodingController {

    private final Observations observations;
    private final Codings codings;
    private final Recordings recordings;

    CodingController(Observations observations, Codings codings, Recordings recordings) {
        this.observations = observations;
        this.codings = codings;
        this.recordings = recordings;
    }

    @GetMapping("/observations/{id}/coding")
    ResponseEntity<CodingState> show(@PathVariable UUID id, Viewer viewer) {
        Observation observation = observations.get(new ObservationId(id), viewer);
        return ResponseEntity.ok(CodingState.of(codings.of(observation)));
    }

    @PostMapping("/observations/{id}/coding")
    ResponseEntity<Void> update(@PathVariable UUID id, @ModelAttribute CodingForm form, Viewer viewer) {
        Observation observation = observations.get(new ObservationId(id), viewer);
        Recording lesson = recordings.get(observation.recording(), viewer);
        Optional<List<Event>> events = form.events(observation.framework().definition(), lesson.duration());
        Optional<List<Stretch>> played = form.stretches(lesson.duration());
        if (events.isEmpty() || played.isEmpty() || events.get().size() > codings.room(observation)) {
            return ResponseEntity.badRequest().build();
        }
        codings.report(observation.id(), events.get(), played.get(), viewer);
        return ResponseEntity.noContent().build();
    }
}
