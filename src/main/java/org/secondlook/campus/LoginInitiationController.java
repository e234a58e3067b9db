package org.secondlook.campus;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.SecondLookProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a frame of the course loads first: a page that posts the login initiation to the tool. */
@Controller
@Profile("demo")
class LoginInitiationController {

    private final Schools schools;
    private final SecondLookProperties tool;

    LoginInitiationController(Schools schools, SecondLookProperties tool) {
        this.schools = schools;
        this.tool = tool;
    }

    @GetMapping("/campus/{school}/as/{person}/activities/{activity}/launch")
    ModelAndView show(
            @PathVariable("school") String school,
            @PathVariable("person") String person,
            @PathVariable("activity") String activity) {
        return initiation(schools.get(school), person, activity);
    }

    @GetMapping("/campus/{school}/as/{person}/activities/new/launch")
    ModelAndView create(@PathVariable("school") String school, @PathVariable("person") String person) {
        if (!schools.get(school).person(person).position().mayAddActivities()) {
            throw new NotPermittedException("add an activity");
        }
        return initiation(schools.get(school), person, null);
    }

    private ModelAndView initiation(School school, String personKey, @Nullable String activityId) {
        Activity activity = activityId == null ? null : school.activity(activityId);
        var launch = new Launch(school.person(personKey), activity);
        var fields = new LinkedHashMap<String, String>();
        fields.put("iss", school.issuer());
        fields.put("target_link_uri", launch.target(tool.at("/lti/launch")).toString());
        fields.putAll(
                school.launchManners().login(school, launch, school.launches().begin(launch)));
        return new ModelAndView("campus/post", Map.of("action", tool.at("/lti/login"), "fields", fields));
    }
}
