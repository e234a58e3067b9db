package org.secondlook.campus;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page with which a platform stops somebody; the tool never hears of it. */
final class ProblemPage {

    private ProblemPage() {}

    static ModelAndView of(String reason) {
        return new ModelAndView("campus/problem", Map.of("reason", reason), HttpStatus.BAD_REQUEST);
    }
}
