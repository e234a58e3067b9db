package org.secondlook.appearance;

import java.util.UUID;
import org.secondlook.culture.PupilId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what the owner of a lesson judges of one pupil in it, and takes it back. */
@Controller
@RequestMapping("/lessons/{id}/appearance/pupils/{pupil}")
class JudgementController {

    private final Appearances appearances;

    JudgementController(Appearances appearances) {
        this.appearances = appearances;
    }

    @PostMapping("/judgement")
    String judge(
            @PathVariable UUID id,
            @PathVariable UUID pupil,
            @RequestParam Judgement judgement,
            @ModelAttribute("way") WayOn way,
            Viewer viewer) {
        appearances.judge(new RecordingId(id), new PupilId(pupil), judgement, viewer);
        return "redirect:/lessons/" + id + "/appearance" + way.query();
    }

    @PostMapping("/judgement/removal")
    String takeBack(@PathVariable UUID id, @PathVariable UUID pupil, @ModelAttribute("way") WayOn way, Viewer viewer) {
        appearances.judge(new RecordingId(id), new PupilId(pupil), null, viewer);
        return "redirect:/lessons/" + id + "/appearance" + way.query();
    }
}
