package org.secondlook.appearance;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.culture.Permissions;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asks the owner of a lesson who can be seen in it, and shows what follows from that. */
@Controller
@RequestMapping("/lessons/{id}/appearance")
class AppearanceController {

    private final Appearances appearances;
    private final Permissions permissions;
    private final Recordings recordings;

    AppearanceController(Appearances appearances, Permissions permissions, Recordings recordings) {
        this.appearances = appearances;
        this.permissions = permissions;
        this.recordings = recordings;
    }

    @GetMapping
    String show(@PathVariable UUID id, @ModelAttribute("way") WayOn way, Viewer viewer, Model model) {
        return page(new RecordingId(id), viewer, model);
    }

    /** For the lesson's own page: how it stands, and the way here. */
    @GetMapping("/summary")
    String summary(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        model.addAttribute("appearance", appearances.get(new RecordingId(id), viewer));
        return part ? "appearance/summary :: summary" : "appearance/summary";
    }

    /** Whoever was about to share something goes on with that as soon as they may. */
    @PostMapping
    String say(
            @PathVariable UUID id,
            @ModelAttribute("form") AppearanceForm form,
            @ModelAttribute("way") WayOn way,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var lesson = new RecordingId(id);
        Optional<String> problem = form.problem();
        if (problem.isPresent()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("problem", problem.get());
            return page(lesson, viewer, model);
        }
        appearances.say(lesson, form, viewer);
        boolean mayGoOn = way.leadsOn() && appearances.get(lesson, viewer).mayBeShown();
        return "redirect:" + (mayGoOn ? way.address() : "/lessons/" + id + "/appearance" + way.query());
    }

    private String page(RecordingId lesson, Viewer viewer, Model model) {
        model.addAttribute("recording", recordings.get(lesson, viewer));
        model.addAttribute("appearance", appearances.get(lesson, viewer));
        model.addAttribute("hides", recordings.hidesSomething(lesson, viewer));
        model.addAttribute("classes", permissions.classes(viewer));
        return "appearance/show";
    }
}
