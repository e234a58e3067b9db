package org.secondlook.reflection;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a lesson to be watched again. */
@Controller
class LessonController {

    private final Recordings recordings;
    private final Desk desk;

    LessonController(Recordings recordings, Desk desk) {
        this.recordings = recordings;
        this.desk = desk;
    }

    @GetMapping("/lessons/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long near,
            @RequestParam(defaultValue = "false") boolean listen,
            Viewer viewer,
            Model model) {
        model.addAttribute("listen", listen);
        Recording recording = recordings.get(new RecordingId(id), viewer);
        return recording.isPlayable()
                ? desk.show(recording, Timecode.atLeastZero(near), viewer, model)
                : "redirect:/recordings/" + id;
    }
}
