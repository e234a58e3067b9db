package org.secondlook.clip;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Erases a clip, after a page that says what goes with it. */
@Controller
@RequestMapping("/clips/{id:[0-9a-f-]{36}}/erasure")
class ClipErasureController {

    private final Clips clips;

    ClipErasureController(Clips clips) {
        this.clips = clips;
    }

    @GetMapping
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("clip", clips.get(new ClipId(id), viewer));
        return "clip/erasure";
    }

    @PostMapping
    String create(@PathVariable UUID id, Viewer viewer) {
        Clip clip = clips.get(new ClipId(id), viewer);
        clips.erase(clip.id(), viewer);
        return "redirect:/lessons/" + clip.recording() + "/clips";
    }
}
