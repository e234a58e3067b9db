package org.secondlook.campus;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a frame of the course loads first: a page that posts the login initiation to the tool. */
@Controller
@Profile("demo")
@RequestMapping({Visit.FIRST, Visit.ANY})
class LoginInitiationController {

    @GetMapping("/activities/{activity}/launch")
    ModelAndView show(Visit visit, @PathVariable("activity") String activityId) {
        return Initiation.of(visit, new Errand.Opening(visit.course().activity(activityId)));
    }

    @GetMapping("/activities/new/launch")
    ModelAndView create(
            Visit visit, @RequestParam(name = "placement", defaultValue = Placements.LINK) String placement) {
        return Initiation.of(visit.adding(), new Errand.Choosing(placement));
    }

    @GetMapping("/page/embeds/{embed}/launch")
    ModelAndView embed(Visit visit, @PathVariable("embed") String embed) {
        return Initiation.of(visit, new Errand.Opening(visit.course().embedded(embed)));
    }

    @GetMapping("/navigation/launch")
    ModelAndView tour(Visit visit) {
        return Initiation.of(visit, new Errand.Touring());
    }
}
