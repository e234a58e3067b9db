package org.secondlook.recording;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Cuts beginning and end of a lesson away: asks what stays, shows what goes with the rest, and has it made. */
@Controller
@RequestMapping("/recordings/{id}/trim")
class TrimController {

    private static final String PAGE = "recording/trim";
    private static final int UNPROCESSABLE = 422;

    private final Trims trims;
    private final TrimDesk desk;

    TrimController(Trims trims, TrimDesk desk) {
        this.trims = trims;
        this.desk = desk;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        desk.show(new RecordingId(id), viewer, model);
        model.addAttribute("polled", part);
        return PAGE + (part ? " :: revision" : "");
    }

    /** Shows what would come of it. */
    @PostMapping("/preview")
    String preview(
            @PathVariable UUID id,
            @ModelAttribute("typed") TrimForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Recording recording = desk.show(new RecordingId(id), viewer, model);
        tell(desk.problem(recording, form), model, response);
        desk.preview(recording, form, viewer, model);
        return PAGE;
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @ModelAttribute("typed") TrimForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Recording recording = desk.show(new RecordingId(id), viewer, model);
        Optional<String> problem = desk.problem(recording, form);
        if (problem.isEmpty()) {
            trims.keep(recording.id(), desk.remainder(recording, form), form.looked(), viewer);
            return "redirect:/recordings/" + id + "/trim";
        }
        tell(problem, model, response);
        return PAGE;
    }

    @PostMapping("/removal")
    String remove(@PathVariable UUID id, @ModelAttribute TrimForm form, Viewer viewer) {
        trims.bringBack(new RecordingId(id), form.looked(), viewer);
        return "redirect:/recordings/" + id + "/trim";
    }

    private static void tell(Optional<String> problem, Model model, HttpServletResponse response) {
        problem.ifPresent(key -> {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("problem", key);
        });
    }
}
