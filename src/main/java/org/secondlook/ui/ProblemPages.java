package org.secondlook.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Tells a problem in the form that the asker understands: a page, the words alone for a form's script, or JSON. */
@Component
class ProblemPages {

    private static final String RETRY_SECONDS = "10";

    private final MessageSource messages;

    ProblemPages(MessageSource messages) {
        this.messages = messages;
    }

    ModelAndView show(Problem problem, int status, String reference, HttpServletRequest request, Locale locale) {
        ModelAndView answer = answer(problem, reference, request, locale);
        answer.setStatus(HttpStatusCode.valueOf(status));
        return answer;
    }

    private ModelAndView answer(Problem problem, String reference, HttpServletRequest request, Locale locale) {
        Map<String, Object> model = Map.of("problem", problem.name(), "reference", reference);
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if ("true".equals(request.getHeader("HX-Request"))) {
            return new ModelAndView("ui/problem :: words", model);
        } else if (accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return new ModelAndView(json(problem, locale));
        } else {
            return new ModelAndView("ui/problem", model);
        }
    }

    private View json(Problem problem, Locale locale) {
        String title = messages.getMessage("ui.problem." + problem + ".title", null, locale);
        String body = "{\"problem\":\"" + problem + "\",\"title\":\"" + title.replace("\"", "\\\"") + "\"}";
        return (model, request, response) -> {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(body);
        };
    }

    static void askToRetry(HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
}
