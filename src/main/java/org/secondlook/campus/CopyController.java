package org.secondlook.campus;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Copies a course, as people do before a new term begins, and tells the tool if it has asked. */
@Controller
@Profile("demo")
@RequestMapping({Visit.FIRST, Visit.ANY})
class CopyController {

    private final Notices notices;

    CopyController(Notices notices) {
        this.notices = notices;
    }

    @PostMapping("/copies")
    RedirectView create(Visit visit) {
        Course copy = visit.adding().school().copy(visit.course());
        notices.copied(visit.course(), copy);
        return visit.in(copy).to("");
    }
}
