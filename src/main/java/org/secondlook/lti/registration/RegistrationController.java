package org.secondlook.lti.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.PageHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        return answer(
                request,
                response,
                form -> new ModelAndView(
                        "lti/registration/show", Map.of("form", form, "platform", registration.look(form))));
    }

    @PostMapping("/lti/register")
    ModelAndView create(HttpServletRequest request, HttpServletResponse response) {
        return answer(
                request,
                response,
                form -> new ModelAndView("lti/registration/done", Map.of("registered", registration.register(form))));
    }

    private ModelAndView answer(
            HttpServletRequest request, HttpServletResponse response, Function<RegistrationForm, ModelAndView> work) {
        headers.write(response, ANY_FRAME);
        RegistrationForm form = null;
        try {
            form = RegistrationForm.of(request);
            return work.apply(form);
        } catch (RegistrationProblem problem) {
            return explain(problem, form);
        }
    }

    private static ModelAndView explain(RegistrationProblem problem, @Nullable RegistrationForm form) {
        LOG.warn("registration refused reason={}", problem.kind());
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
