package org.secondlook.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.StorageUnavailableException;
import org.secondlook.foundation.Uuids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Maps what a request can fail with to what a person is told. This is the one place that does. */
@ControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemPages pages;

    ProblemAdvice(ProblemPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView notThere(NotVisibleException e, HttpServletRequest request, Locale locale) {
        return show(Problem.NOT_THERE, request, locale);
    }

    @ExceptionHandler
    ModelAndView notPermitted(NotPermittedException e, HttpServletRequest request, Locale locale) {
        return show(Problem.NOT_PERMITTED, request, locale);
    }

    @ExceptionHandler
    ModelAndView stale(StaleException e, HttpServletRequest request, Locale locale) {
        return show(Problem.STALE, request, locale);
    }

    @ExceptionHandler({
        TypeMismatchException.class,
        ConversionException.class,
        BindException.class,
        HttpMessageNotReadableException.class
    })
    ModelAndView unreadable(Exception e, HttpServletRequest request, Locale locale) {
        return show(Problem.BAD_REQUEST, request, locale);
    }

    /** The server reads a form at the first question for it, and knows whether it is malformed or too long. */
    @ExceptionHandler
    ModelAndView unreadable(InvalidParameterException e, HttpServletRequest request, Locale locale) {
        return pages.show(Problem.of(e.getErrorCode()), e.getErrorCode(), "", request, locale);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ModelAndView unavailable(Exception e, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        LOG.warn("database does not answer: {}", e.getClass().getSimpleName());
        ProblemPages.askToRetry(response);
        return show(Problem.UNAVAILABLE, request, locale);
    }

    @ExceptionHandler
    ModelAndView unavailable(
            StorageUnavailableException e, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        LOG.warn("{}", e.getMessage());
        ProblemPages.askToRetry(response);
        return show(Problem.UNAVAILABLE, request, locale);
    }

    /** The reader has gone; there is nobody to tell. */
    @ExceptionHandler
    @Nullable
    ModelAndView gone(AsyncRequestNotUsableException e) {
        return null;
    }

    /** What the framework itself refuses knows its status; everything else is a bug of ours and gets a reference. */
    @ExceptionHandler
    ModelAndView other(Exception e, HttpServletRequest request, Locale locale) {
        if (e instanceof ErrorResponse refusal) {
            int status = refusal.getStatusCode().value();
            return pages.show(Problem.of(status), status, "", request, locale);
        }
        String reference = Uuids.next().toString().substring(24);
        LOG.error("request failed reference={} method={}", reference, request.getMethod(), e);
        return pages.show(Problem.BROKEN, Problem.BROKEN.status(), reference, request, locale);
    }

    private ModelAndView show(Problem problem, HttpServletRequest request, Locale locale) {
        return pages.show(problem, problem.status(), "", request, locale);
    }
}
