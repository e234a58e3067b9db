package org.secondlook.appearance;

import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leads the owner from something they share to who can be seen in it. */
@Controller
class SharedAppearanceController {

    private final PermittedFirst permitted;
    private final Recordings recordings;

    SharedAppearanceController(PermittedFirst permitted, Recordings recordings) {
        this.permitted = permitted;
        this.recordings = recordings;
    }

    @GetMapping("/appearances")
    String show(@RequestParam Subject.Kind kind, @RequestParam UUID subject, Viewer viewer) {
        var thing = new Subject(kind, subject);
        RecordingId lesson = permitted.lesson(thing, viewer).orElseThrow(() -> new NotVisibleException(thing));
        return "redirect:/lessons/" + recordings.get(lesson, viewer).id() + "/appearance";
    }
}
