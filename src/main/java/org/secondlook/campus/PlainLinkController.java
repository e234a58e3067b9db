package org.secondlook.campus;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Adds a link to the tool's front door, of which nothing was chosen in the tool. */
@Controller
@Profile("demo")
@RequestMapping({Visit.FIRST, Visit.ANY})
class PlainLinkController {

    @PostMapping("/links")
    RedirectView create(Visit visit, @RequestParam("title") String title) {
        visit.adding().course().place(ContentItem.plainLink(title));
        return visit.to("");
    }
}
