package org.secondlook.campus;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks the tool what it keeps about somebody: everybody about themselves, an administrator about everybody. */
@Controller
@Profile("demo")
@RequestMapping({Visit.FIRST, Visit.ANY})
class PrivacyController {

    @GetMapping("/privacy/{about}")
    ModelAndView show(Visit visit, @PathVariable("about") String about) {
        return visit.asking(about)
                .show("campus/privacy")
                .addObject("about", visit.school().person(about).name())
                .addObject("start", visit.at("/privacy/%s/launch".formatted(about)));
    }

    @GetMapping("/privacy/{about}/launch")
    ModelAndView launch(Visit visit, @PathVariable("about") String about) {
        return Initiation.of(
                visit.asking(about), new Errand.Asking(visit.school().person(about)));
    }
}
