package org.secondlook.recording;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Shares;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives a recording another title. */
@Controller
@RequestMapping("/recordings/{id}/title")
class TitleController {

    private final Recordings recordings;
    private final Shares shares;

    TitleController(Recordings recordings, Shares shares) {
        this.shares = shares;
        this.recordings = recordings;
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            Viewer viewer,
            @RequestParam(defaultValue = "") String title,
            Model model,
            HttpServletResponse response) {
        Optional<RecordingTitle> given = RecordingTitle.typed(title);
        if (given.isPresent()) {
            recordings.rename(new RecordingId(id), viewer, given.get());
            return "redirect:/recordings/" + id;
        }
        model.addAttribute("recording", recordings.get(new RecordingId(id), viewer));
        model.addAttribute("isShared", shares.showToOthers(SharedRecordings.subject(new RecordingId(id)), viewer));
        model.addAttribute("refusedTitle", title);
        response.setStatus(422);
        return "recording/show";
    }
}
