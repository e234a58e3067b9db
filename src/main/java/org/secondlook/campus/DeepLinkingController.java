package org.secondlook.campus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the tool sends what somebody has chosen to add to the course (LTI deep linking 2.0, section 3). */
@Controller
@Profile("demo")
@RequestMapping({Visit.FIRST, Visit.ANY})
class DeepLinkingController {

    private final DeepLinkingResponses responses;

    DeepLinkingController(DeepLinkingResponses responses) {
        this.responses = responses;
    }

    @PostMapping("/activities")
    ModelAndView create(Visit visit, @RequestParam(name = "JWT", defaultValue = "") String token) {
        Optional<List<ContentItem>> chosen =
                visit.person().position().mayAddActivities() ? responses.read(visit.school(), token) : Optional.empty();
        return chosen.map(items -> added(visit, items)).orElseGet(() -> ProblemPage.of("Invalid request"));
    }

    private static ModelAndView added(Visit visit, List<ContentItem> items) {
        List<Activity> added = items.stream()
                .filter(ContentItem::isLink)
                .map(item -> visit.course().place(item))
                .toList();
        return new ModelAndView("campus/added", Map.of("home", visit.at(""), "added", added));
    }
}
