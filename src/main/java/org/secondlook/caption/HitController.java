package org.secondlook.caption;

import java.util.List;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds the places of a lesson in which something is said. */
@Controller
class HitController {

    private static final int LONGEST = 200;

    private final Cues cues;

    HitController(Cues cues) {
        this.cues = cues;
    }

    @GetMapping("/captions/{id:[0-9a-f-]{36}}/hits")
    String index(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        List<KeptCue> hits = cues.hits(new TrackId(id), PlainText.cut(PlainText.line(q), LONGEST), viewer);
        model.addAttribute("hits", hits);
        model.addAttribute("sought", q);
        model.addAttribute("most", hits.size() == CuePages.MOST_HITS);
        return "caption/hits";
    }
}
