package org.secondlook.design;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds with one press what brings a missing group. */
@Controller
@RequestMapping("/programmes/{id:[0-9a-f-]{36}}/remedies")
class RemedyController {

    private final Remedies remedies;

    RemedyController(Remedies remedies) {
        this.remedies = remedies;
    }

    @PostMapping
    String add(@PathVariable UUID id, @RequestParam Remedy remedy, Viewer viewer) {
        String added = remedies.add(remedy, new ProgrammeId(id), viewer)
                .map(activity -> "?added=" + activity)
                .orElse("");
        return "redirect:/programmes/" + id + added;
    }
}
