package org.secondlook.observation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.StaleException;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists what was coded in a lesson of another's, by the clock of what is shared, to be corrected later. */
@Controller
@RequestMapping("/codings/{id}/events")
class SecondEventController {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final SecondCodings seconds;
    private final Codings codings;
    private final EventDesk desk;

    SecondEventController(SecondCodings seconds, Codings codings, EventDesk desk) {
        this.seconds = seconds;
        this.codings = codings;
        this.desk = desk;
    }

    @GetMapping
    String index(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int from,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        return desk.show(seconds.get(new ObservationId(id), viewer), Math.max(0, from), part, model);
    }

    @PostMapping("/{event}")
    String update(
            @PathVariable UUID id,
            @PathVariable UUID event,
            @RequestParam(defaultValue = "0") int from,
            @ModelAttribute("typed") CorrectionForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        SecondCoding second = seconds.get(new ObservationId(id), viewer);
        EventId which = codings.get(second.look(), new EventId(event)).id();
        Optional<Event> correction = form.toEvent(which)
                .flatMap(typed -> typed.toEvent(
                        second.look().framework().definition(),
                        seconds.length(second, viewer).orElse(null)));
        if (correction.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            desk.tell("observation.event.problem.time", which, model);
        } else {
            correct(second, second.clock().fromPeople(correction.get()), viewer, model, response);
        }
        return after(second, from, part, model);
    }

    @PostMapping("/{event}/removal")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID event,
            @RequestParam(defaultValue = "0") int from,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        SecondCoding second = seconds.get(new ObservationId(id), viewer);
        Event present = codings.get(second.look(), new EventId(event));
        correct(second, present.takenBack(), viewer, model, response);
        return after(second, from, part, model);
    }

    private void correct(SecondCoding second, Event event, Viewer viewer, Model model, HttpServletResponse response) {
        try {
            seconds.correct(second.look().id(), event, viewer);
        } catch (StaleException newerOneThere) {
            response.setStatus(CONFLICT);
            desk.tell("observation.event.problem.newer", event.id(), model);
        }
    }

    /** A form leads on to the list, unless there is something to be told. */
    private String after(SecondCoding second, int from, boolean part, Model model) {
        return part || model.containsAttribute("problem")
                ? desk.show(second, Math.max(0, from), part, model)
                : "redirect:/codings/" + second.look().id() + "/events?from=" + Math.max(0, from);
    }
}
