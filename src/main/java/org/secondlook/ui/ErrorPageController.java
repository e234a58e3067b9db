package org.secondlook.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tells the problems that were decided before any page was asked: by the server itself, or because nobody is signed in. */
@Controller
class ErrorPageController implements ErrorController {

    private final ProblemPages pages;

    ErrorPageController(ProblemPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request, Locale locale) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : Problem.NOT_THERE.status();
        return pages.show(Problem.of(code), code, "", request, locale);
    }
}
