package org.secondlook.observation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks what somebody expects before they watch; once it is locked, shows it and takes no more. */
@Controller
@RequestMapping("/observations/{id}/estimates")
class EstimateController {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final String PAGE = "observation/estimates";

    private final Observations observations;
    private final Recordings recordings;
    private final Onlookers onlookers;

    EstimateController(Observations observations, Recordings recordings, Onlookers onlookers) {
        this.observations = observations;
        this.recordings = recordings;
        this.onlookers = onlookers;
    }

    @GetMapping
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        Observation observation = observations.get(new ObservationId(id), viewer);
        return show(observation, EstimateForm.of(observations.estimates(observation)), viewer, model);
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "false") boolean lock,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Observation observation = observations.get(new ObservationId(id), viewer);
        Definition framework = observation.framework().definition();
        var form = new EstimateForm(typed);
        if (!form.isSound(framework)) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("unsound", true);
            return show(observation, form, viewer, model);
        }
        if (!observations.expect(observation.id(), form.estimates(framework), lock, viewer)) {
            response.setStatus(CONFLICT);
            model.addAttribute("tooLate", true);
            return form(id, viewer, model);
        }
        return "redirect:/observations/" + id;
    }

    private String show(Observation observation, EstimateForm form, Viewer viewer, Model model) {
        model.addAttribute("observation", observation);
        model.addAttribute("lesson", recordings.get(observation.recording(), viewer));
        model.addAttribute("form", form);
        onlookers.tell(List.of(observation), viewer, model);
        return PAGE;
    }
}
