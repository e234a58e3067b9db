package org.secondlook.campus;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the tool sends what somebody has chosen to add to the course (LTI deep linking 2.0, section 3). */
@Controller
@Profile("demo")
class DeepLinkingController {

    private final Schools schools;
    private final DeepLinkingResponses responses;

    DeepLinkingController(Schools schools, DeepLinkingResponses responses) {
        this.schools = schools;
        this.responses = responses;
    }

    @PostMapping("/campus/{school}/as/{person}/activities")
    ModelAndView create(
            @PathVariable("school") String key,
            @PathVariable("person") String personKey,
            @RequestParam(name = "JWT", defaultValue = "") String token) {
        School school = schools.get(key);
        Optional<List<Activity>> added = school.person(personKey).position().mayAddActivities()
                ? responses.accept(school, token)
                : Optional.empty();
        return added.map(activities -> added(school.at("/as/" + personKey), activities))
                .orElseGet(DeepLinkingController::refused);
    }

    private static ModelAndView added(URI home, List<Activity> activities) {
        return new ModelAndView("campus/added", Map.of("home", home, "added", activities));
    }

    private static ModelAndView refused() {
        return new ModelAndView("campus/problem", Map.of("reason", "Invalid request"), HttpStatus.BAD_REQUEST);
    }
}
