package org.secondlook.campus;

import java.util.LinkedHashMap;
import java.util.Map;
import org.secondlook.campus.LaunchManners.Answer;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The OpenID authorisation endpoint: a page that posts an id_token, or an error, to the tool. */
@Controller
@Profile("demo")
class AuthorizationController {

    private final Schools schools;

    AuthorizationController(Schools schools) {
        this.schools = schools;
    }

    @RequestMapping(
            path = "/campus/{school}/lti/authorize",
            method = {RequestMethod.GET, RequestMethod.POST})
    ModelAndView show(@PathVariable("school") String key, @RequestParam Map<String, String> parameters) {
        School school = schools.get(key);
        var request = new AuthenticationRequest(parameters, school.tool().redirectUris());
        Answer answer = school.launchManners().answer(school, request);
        if (answer instanceof Answer.Unanswerable unanswerable) {
            return new ModelAndView("campus/problem", Map.of("reason", unanswerable.reason()), HttpStatus.BAD_REQUEST);
        }
        Map<String, String> fields = fields(school, request, answer);
        return new ModelAndView("campus/post", Map.of("action", parameters.get("redirect_uri"), "fields", fields));
    }

    private Map<String, String> fields(School school, AuthenticationRequest request, Answer answer) {
        var fields = new LinkedHashMap<String, String>();
        if (answer instanceof Answer.Identified identified) {
            fields.put("id_token", IdTokens.mint(identified.launch(), request.nonce()));
            fields.putAll(school.launchManners().alongside());
        } else if (answer instanceof Answer.Refused refused) {
            fields.put("error", refused.error());
            if (refused.description() != null) {
                fields.put("error_description", refused.description());
            }
        }
        fields.put("state", request.parameters().getOrDefault("state", ""));
        return fields;
    }
}
