package org.secondlook.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Gives the three ways in which a request fails without anybody being at fault their status; {@link ProblemPages} adds words. */
@ControllerAdvice
class ProblemAnswers {

    @ExceptionHandler(NotVisibleException.class)
    void notVisible(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(NotPermittedException.class)
    void notPermitted(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @ExceptionHandler(StaleException.class)
    void stale(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }
}
