package org.secondlook.campus;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a course as somebody who is signed in sees them. */
@Controller
@Profile("demo")
@RequestMapping({Visit.FIRST, Visit.ANY})
class CourseController {

    @GetMapping
    ModelAndView show(Visit visit) {
        return visit.show("campus/course");
    }

    @GetMapping("/activities/{activity}")
    ModelAndView activity(Visit visit, @PathVariable("activity") String activityId) {
        return visit.show("campus/activity")
                .addObject("activity", visit.course().activity(activityId));
    }

    @GetMapping("/activities/new")
    ModelAndView create(
            Visit visit, @RequestParam(name = "placement", defaultValue = Placements.LINK) String placement) {
        return visit.adding().show("campus/choice").addObject("placement", placement);
    }

    @GetMapping("/participants")
    ModelAndView participants(Visit visit) {
        return visit.show("campus/participants");
    }

    @GetMapping("/gradebook")
    ModelAndView gradebook(Visit visit) {
        return visit.show("campus/gradebook")
                .addObject("columns", visit.course().gradebook().labels())
                .addObject("rows", GradebookRow.of(visit.course()));
    }
}
