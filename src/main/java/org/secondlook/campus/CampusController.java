package org.secondlook.campus;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages that anybody sees before they sign in: the campus, and the front page of a school. */
@Controller
@Profile("demo")
class CampusController {

    private final Schools schools;

    CampusController(Schools schools) {
        this.schools = schools;
    }

    @GetMapping("/campus")
    String index(Model model) {
        model.addAttribute(
                "schools",
                schools.all().stream()
                        .map(school -> SchoolPage.of(school.course()))
                        .toList());
        return "campus/index";
    }

    @GetMapping("/campus/{school:[a-z-]+}")
    String show(@PathVariable("school") String key, Model model) {
        model.addAttribute("school", SchoolPage.of(schools.get(key).course()));
        return "campus/school";
    }

    @GetMapping("/campus/{school:[a-z-]+}/received")
    String received(@PathVariable("school") String key, Model model) {
        model.addAttribute("school", SchoolPage.of(schools.get(key).course()));
        model.addAttribute("messages", schools.get(key).received().newestFirst());
        model.addAttribute("down", schools.get(key).weather().isDown());
        model.addAttribute("silent", schools.get(key).weather().isSilent());
        return "campus/received";
    }
}
