package org.secondlook.lti.registration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.PageHeaders;
import org.secondlook.lti.registration.DynamicRegistration.Registered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Registers a platform whose administrator has come here from it, in a frame or a window of that platform. Anybody may
 * frame these pages: the platform is not known yet, and without an invitation there is nothing to press.
 */
@Controller
class RegistrationController {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationController.class);
    private static final String ANY_FRAME = "*";

    private final DynamicRegistration registration;
    private final PageHeaders headers;

    RegistrationController(DynamicRegistration registration, PageHeaders headers) {
        this.registration = registration;
        this.headers = headers;
    }

    @GetMapping("/lti/register")
    ModelAndView show(
            @RequestParam(name = "openid_configuration", required = false) @Nullable String configuration,
            @RequestParam(name = "registration_token", required = false) @Nullable String token,
            @RequestParam(required = false) @Nullable String invitation,
            HttpServletResponse response) {
        RegistrationForm form = RegistrationForm.of(configuration, token, invitation);
        headers.write(response, ANY_FRAME);
        try {
            PlatformConfiguration platform = registration.look(form);
            return new ModelAndView("lti/registration/show", Map.of("form", form, "platform", platform));
        } catch (RegistrationProblem problem) {
            return problem(problem, form, response);
        }
    }

    @PostMapping("/lti/register")
    ModelAndView create(
            @RequestParam(name = "openid_configuration", required = false) @Nullable String configuration,
            @RequestParam(name = "registration_token", required = false) @Nullable String token,
            @RequestParam(required = false) @Nullable String invitation,
            HttpServletResponse response) {
        RegistrationForm form = RegistrationForm.of(configuration, token, invitation);
        headers.write(response, ANY_FRAME);
        try {
            Registered registered = registration.register(form);
            return new ModelAndView("lti/registration/done", Map.of("registered", registered));
        } catch (RegistrationProblem problem) {
            return problem(problem, form, response);
        }
    }

    @ExceptionHandler
    ModelAndView refuse(RegistrationProblem problem, HttpServletResponse response) {
        return problem(problem, null, response);
    }

    private ModelAndView problem(
            RegistrationProblem problem, @Nullable RegistrationForm form, HttpServletResponse response) {
        LOG.warn("registration refused reason={}", problem.kind());
        headers.write(response, ANY_FRAME);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("kind", problem.kind().name());
        model.put("detail", problem.detail());
        model.put("form", form);
        return new ModelAndView(
                "lti/registration/problem",
                model,
                HttpStatus.valueOf(problem.kind().status()));
    }
}
