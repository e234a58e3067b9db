package org.secondlook.campus;

import org.secondlook.foundation.NotVisibleException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opens what somebody has handed in, from their place in the gradebook. */
@Controller
@Profile("demo")
@RequestMapping({Visit.FIRST, Visit.ANY})
class ReviewController {

    @GetMapping("/gradebook/{item}/{learner}")
    ModelAndView show(Visit visit, @PathVariable("item") String item, @PathVariable("learner") String learner) {
        return visit.grading()
                .show("campus/review")
                .addObject("learner", visit.school().person(learner).name())
                .addObject("start", visit.at("/gradebook/%s/%s/launch".formatted(item, learner)));
    }

    @GetMapping("/gradebook/{item}/{learner}/launch")
    ModelAndView launch(Visit visit, @PathVariable("item") String item, @PathVariable("learner") String learner) {
        Course course = visit.grading().course();
        return course.gradebook()
                .find(item)
                .flatMap(column ->
                        course.services().review(course, column, visit.school().person(learner)))
                .map(errand -> Initiation.of(visit, errand))
                .orElseThrow(() -> new NotVisibleException("review"));
    }
}
