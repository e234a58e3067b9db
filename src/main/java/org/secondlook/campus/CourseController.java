package org.secondlook.campus;

import java.net.URI;
import org.secondlook.foundation.SecondLookProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages of a course as somebody who is signed in sees them. Who that is stands in the address, so that two tabs can
 * be two people.
 */
@Controller
@Profile("demo")
@RequestMapping("/campus/{school}/as/{person}")
class CourseController {

    private final Schools schools;
    private final SecondLookProperties tool;

    CourseController(Schools schools, SecondLookProperties tool) {
        this.schools = schools;
        this.tool = tool;
    }

    @ModelAttribute
    void signIn(@PathVariable("school") String key, @PathVariable("person") String personKey, Model model) {
        School school = schools.get(key);
        model.addAttribute("school", SchoolPage.of(school));
        model.addAttribute("person", SchoolPage.PersonRow.of(school.person(personKey)));
        model.addAttribute("home", school.at("/as/" + personKey));
        model.addAttribute("allow", school.launchManners().allow(toolOrigin()));
    }

    @GetMapping
    String show() {
        return "campus/course";
    }

    @GetMapping("/activities/{activity}")
    String activity(@PathVariable("school") String key, @PathVariable("activity") String activityId, Model model) {
        model.addAttribute("activity", schools.get(key).activity(activityId));
        return "campus/activity";
    }

    @GetMapping("/activities/new")
    String create() {
        return "campus/choice";
    }

    @GetMapping("/participants")
    String participants() {
        return "campus/participants";
    }

    @GetMapping("/gradebook")
    String gradebook(@PathVariable("school") String key, Model model) {
        model.addAttribute("columns", schools.get(key).gradebook().labels());
        model.addAttribute("rows", GradebookRow.of(schools.get(key)));
        return "campus/gradebook";
    }

    private URI toolOrigin() {
        URI address = tool.baseUrl();
        return URI.create(address.getScheme() + "://" + address.getAuthority());
    }
}
