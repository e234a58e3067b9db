package org.secondlook.observation;

import java.util.List;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the looks at a lesson and begins new ones; shows one beside the lesson's video, where it is coded. */
@Controller
class ObservationController {

    private final Observations observations;
    private final SecondCodings seconds;
    private final Frameworks frameworks;
    private final Recordings recordings;
    private final Onlookers onlookers;

    ObservationController(
            Observations observations,
            SecondCodings seconds,
            Frameworks frameworks,
            Recordings recordings,
            Onlookers onlookers) {
        this.observations = observations;
        this.seconds = seconds;
        this.frameworks = frameworks;
        this.recordings = recordings;
        this.onlookers = onlookers;
    }

    @GetMapping("/lessons/{lesson}/observations")
    String index(
            @PathVariable UUID lesson,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @RequestParam(defaultValue = "") String first,
            Viewer viewer,
            Model model) {
        var id = new RecordingId(lesson);
        model.addAttribute("recording", recordings.get(id, viewer));
        List<Observation> looks = observations.of(id, viewer);
        model.addAttribute("observations", looks);
        onlookers.tell(looks, viewer, model);
        model.addAttribute("seconds", seconds.in(id, viewer));
        model.addAttribute("frameworks", frameworks.offered(viewer.person(), first));
        return part ? "observation/index :: panel" : "observation/index";
    }

    @PostMapping("/lessons/{lesson}/observations")
    String create(@PathVariable UUID lesson, @RequestParam UUID framework, Viewer viewer) {
        Observation begun = observations.begin(new RecordingId(lesson), new FrameworkId(framework), viewer);
        return "redirect:/observations/" + begun.id() + "/estimates";
    }

    @GetMapping("/observations/{id}")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        Observation observation = observations.get(new ObservationId(id), viewer);
        model.addAttribute("observation", observation);
        onlookers.tell(Subject.Kind.OBSERVATION, observation, viewer, model);
        return part
                ? "observation/show :: panel"
                : "redirect:/lessons/" + observation.recording() + "?observation=" + id + "#observation";
    }

    @PostMapping("/observations/{id}/lag")
    String update(@PathVariable UUID id, @RequestParam int millis, Viewer viewer) {
        observations.setLag(new ObservationId(id), millis, viewer);
        return "redirect:/observations/" + id;
    }

    @PostMapping("/observations/{id}/removal")
    String remove(@PathVariable UUID id, Viewer viewer) {
        Observation removed = observations.remove(new ObservationId(id), viewer);
        return "redirect:/lessons/" + removed.recording() + "#observation";
    }
}
