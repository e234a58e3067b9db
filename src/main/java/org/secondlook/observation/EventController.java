package org.secondlook.observation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.StaleException;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists what was coded, to be corrected later. */
@Controller
class EventController {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Observations observations;
    private final Codings codings;
    private final Recordings recordings;
    private final EventDesk desk;
    private final Onlookers onlookers;

    EventController(
            Observations observations, Codings codings, Recordings recordings, EventDesk desk, Onlookers onlookers) {
        this.observations = observations;
        this.codings = codings;
        this.recordings = recordings;
        this.desk = desk;
        this.onlookers = onlookers;
    }

    @GetMapping("/observations/{id}/events")
    String index(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int from,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        Observation observation = observations.get(new ObservationId(id), viewer);
        onlookers.tell(List.of(observation), viewer, model);
        return desk.show(observation, Math.max(0, from), part, model);
    }

    @PostMapping("/observations/{id}/events/{event}")
    String update(
            @PathVariable UUID id,
            @PathVariable UUID event,
            @RequestParam(defaultValue = "0") int from,
            @ModelAttribute("typed") CorrectionForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Observation observation = observations.get(new ObservationId(id), viewer);
        EventId which = codings.get(observation, new EventId(event)).id();
        Optional<Event> correction = form.toEvent(which)
                .flatMap(typed -> typed.toEvent(
                        observation.framework().definition(),
                        recordings.get(observation.recording(), viewer).duration()));
        if (correction.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            desk.tell("observation.event.problem.time", which, model);
        } else {
            correct(observation, correction.get(), viewer, model, response);
        }
        onlookers.tell(List.of(observation), viewer, model);
        return after(observation, from, part, model);
    }

    @PostMapping("/observations/{id}/events/{event}/removal")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID event,
            @RequestParam(defaultValue = "0") int from,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Observation observation = observations.get(new ObservationId(id), viewer);
        Event present = codings.get(observation, new EventId(event));
        correct(observation, present.takenBack(), viewer, model, response);
        onlookers.tell(List.of(observation), viewer, model);
        return after(observation, from, part, model);
    }

    private void correct(
            Observation observation, Event event, Viewer viewer, Model model, HttpServletResponse response) {
        try {
            codings.correct(observation.id(), event, viewer);
        } catch (StaleException newerOneThere) {
            response.setStatus(CONFLICT);
            desk.tell("observation.event.problem.newer", event.id(), model);
        }
    }

    /** A form leads on to the list, unless there is something to be told. */
    private String after(Observation observation, int from, boolean part, Model model) {
        return part || model.containsAttribute("problem")
                ? desk.show(observation, Math.max(0, from), part, model)
                : "redirect:/observations/" + observation.id() + "/events?from=" + Math.max(0, from);
    }
}
