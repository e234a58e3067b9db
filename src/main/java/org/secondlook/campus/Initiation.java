package org.secondlook.campus;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/** The page that posts a login initiation to the tool, which is how every launch begins (LTI security 1.0, 5.1.1.1). */
final class Initiation {

    private Initiation() {}

    static ModelAndView of(Visit visit, Errand errand) {
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
