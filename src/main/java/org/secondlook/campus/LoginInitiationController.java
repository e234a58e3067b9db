package org.secondlook.campus;

import java.util.LinkedHashMap;
import java.util.Map;
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
        return initiation(visit, new Errand.Opening(visit.course().activity(activityId)));
    }

    @GetMapping("/activities/new/launch")
    ModelAndView create(
            Visit visit, @RequestParam(name = "placement", defaultValue = Placements.LINK) String placement) {
        return initiation(visit.adding(), new Errand.Choosing(placement));
    }

    @GetMapping("/page/embeds/{embed}/launch")
    ModelAndView embed(Visit visit, @PathVariable("embed") String embed) {
        return initiation(visit, new Errand.Opening(visit.course().embedded(embed)));
    }

    @GetMapping("/navigation/launch")
    ModelAndView tour(Visit visit) {
        return initiation(visit, new Errand.Touring());
    }

    private static ModelAndView initiation(Visit visit, Errand errand) {
        School school = visit.school();
        RegisteredTool tool = school.installation().active().orElse(null);
        if (tool == null) {
            return ProblemPage.of("The tool has not been activated");
        }
        Launch launch = visit.launch(errand);
        if (!tool.owns(launch.target(tool)) || !offers(launch, tool)) {
            return ProblemPage.of("Couldn't find valid settings for this link");
        }
        var fields = new LinkedHashMap<String, String>();
        fields.put("iss", school.issuer());
        fields.put("target_link_uri", launch.target(tool).toString());
        fields.putAll(school.launchManners().login(launch, school.launches().begin(launch)));
        return new ModelAndView("campus/post", Map.of("action", tool.loginUri(), "fields", fields));
    }

    /** A link may be opened always; from elsewhere only what the tool registered for goes there. */
    private static boolean offers(Launch launch, RegisteredTool tool) {
        boolean fromElsewhere = launch.errand() instanceof Errand.Choosing || launch.errand() instanceof Errand.Touring;
        return !fromElsewhere || launch.message(tool).isPresent();
    }
}
