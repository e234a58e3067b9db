package org.secondlook.campus;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Copies a course, as people do before a new term begins. */
@Controller
@Profile("demo")
@RequestMapping({Visit.FIRST, Visit.ANY})
class CopyController {

    @PostMapping("/copies")
    RedirectView create(Visit visit) {
        Course copy = visit.adding().school().copy(visit.course());
        return visit.in(copy).to("");
    }
}
