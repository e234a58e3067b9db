package org.secondlook.campus;

import java.net.URI;
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
    ModelAndView create(
            Visit visit,
            @RequestParam(name = "JWT", defaultValue = "") String token,
            @RequestParam(name = "placement", defaultValue = Placements.LINK) String placement) {
        LaunchManners manners = visit.school().launchManners();
        Optional<List<ContentItem>> chosen = visit.person().position().mayAddActivities()
                ? responses.read(visit.school(), token).map(items -> manners.accepted(items, placement))
                : Optional.empty();
        return chosen.map(items -> manners.reviewsChoices() ? drafted(visit, items) : added(visit, items, placement))
                .orElseGet(() -> ProblemPage.of("Invalid request"));
    }

    /** Leads on, in the whole window: to what is to be saved, or quietly back when nothing was chosen. */
    private static ModelAndView drafted(Visit visit, List<ContentItem> items) {
        URI next = items.isEmpty()
                ? visit.at("")
                : visit.at("/drafts/" + visit.school().drafts().keep(items));
        return new ModelAndView("campus/returned", Map.of("next", next));
    }

    private static ModelAndView added(Visit visit, List<ContentItem> items, String placement) {
        boolean editor = placement.equals(Placements.EDITOR);
        List<String> titles =
                items.stream().map(item -> item.titleOr("Second Look")).toList();
        items.forEach(editor ? visit.course()::embed : visit.course()::place);
        URI back = visit.at(editor ? "/page" : "");
        return new ModelAndView("campus/added", Map.of("home", back, "added", titles));
    }
}
