package org.secondlook.comment;

import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Shows somebody where others mean them, as a piece of the pages on which they look for that, or as a page without script. */
@Controller
class MentionController {

    private final Comments comments;

    MentionController(Comments comments) {
        this.comments = comments;
    }

    @GetMapping("/comments/mentions")
    String index(@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer, Model model) {
        model.addAttribute("mentions", comments.mentions(viewer));
        return part ? "comment/mentions :: marks" : "comment/mentions";
    }
}
