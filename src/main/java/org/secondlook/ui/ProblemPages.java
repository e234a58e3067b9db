package org.secondlook.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says in words what an error means: what happened, what is safe, what to do. A page, or a piece of one for htmx. */
@Component
class ProblemPages implements ErrorViewResolver {

    private static final String PAGE = "ui/problem";

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        boolean piece = request.getHeader("HX-Request") != null;
        return new ModelAndView(piece ? PAGE + " :: words" : PAGE, Map.of("problem", problem(status)), status);
    }

    /** Names the words in the message file. */
    private static String problem(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "session";
            case FORBIDDEN -> "permission";
            case NOT_FOUND -> "absence";
            case CONFLICT -> "change";
            default -> status.is5xxServerError() ? "fault" : "request";
        };
    }
}
