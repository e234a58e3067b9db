package org.secondlook.coaching;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the teacher of a cycle what came of it. */
@Controller
class StoryController {

    private final Cycles cycles;
    private final CycleDesk desk;
    private final Stories stories;

    StoryController(Cycles cycles, CycleDesk desk, Stories stories) {
        this.cycles = cycles;
        this.desk = desk;
        this.stories = stories;
    }

    @GetMapping("/cycles/{id:[0-9a-f-]{36}}/story")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Cycle own = cycles.own(new CycleId(id), viewer);
        model.addAttribute("view", desk.view(own, viewer));
        model.addAttribute("story", stories.of(own, viewer));
        return "coaching/story";
    }
}
