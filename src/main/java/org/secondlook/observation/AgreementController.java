package org.secondlook.observation;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows to whose lesson it is what somebody else has coded in it, once they are done. */
@Controller
@RequestMapping("/codings/{id}")
class AgreementController {

    private final SecondCodings seconds;
    private final AgreementDesk desk;
    private final Recordings recordings;

    AgreementController(SecondCodings seconds, AgreementDesk desk, Recordings recordings) {
        this.seconds = seconds;
        this.desk = desk;
        this.recordings = recordings;
    }

    @GetMapping("/agreement")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        SecondCoding second = seconds.done(new ObservationId(id), viewer);
        model.addAttribute("second", second);
        model.addAttribute("look", second.look());
        model.addAttribute("lesson", recordings.get(second.look().recording(), viewer));
        desk.tell(second, model);
        desk.compare(second, viewer, model);
        return "observation/agreement";
    }

    @PostMapping("/erasure")
    String erase(@PathVariable UUID id, Viewer viewer) {
        SecondCoding erased = seconds.erase(new ObservationId(id), viewer);
        return "redirect:/lessons/" + erased.look().recording() + "/observations";
    }
}
