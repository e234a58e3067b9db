package org.secondlook.campus;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A course's page with what the editor's button has put there, as in Canvas; and the tool's place in the navigation. */
@Controller
@Profile("demo")
@RequestMapping({Visit.FIRST, Visit.ANY})
class PageController {

    @GetMapping("/page")
    ModelAndView show(Visit visit) {
        return visit.show("campus/page").addObject("embeds", visit.course().embeds());
    }

    @GetMapping("/navigation")
    ModelAndView tour(Visit visit) {
        return visit.show("campus/navigation")
                .addObject("tool", visit.school().tool().name());
    }
}
