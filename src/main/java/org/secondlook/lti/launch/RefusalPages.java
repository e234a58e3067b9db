package org.secondlook.lti.launch;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.secondlook.foundation.PageHeaders;
import org.secondlook.lti.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers a refusal: one page in plain words for the person, and one line in the log under the same reference.
 *
 * <p>While nobody can vouch for the page that frames it, anybody may: it holds nothing private and nothing to press but the way to begin a login in a window of its own, and whoever
 * meets it has to be able to read it. Once the platform's word is verified it leads back, and only that page may frame it.
 */
@Component
class RefusalPages {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalPages.class);

    private static final String ANY_FRAME = "*";
    private static final String RETRY_SECONDS = "10";

    private final PageHeaders headers;
    private final LaunchLog log;

    RefusalPages(PageHeaders headers, LaunchLog log) {
        this.headers = headers;
        this.log = log;
    }

    ModelAndView page(LtiProblem problem, HttpServletResponse response) {
        Refusal refusal = problem.refusal();
        String reference = Reference.next();
        Platform platform = problem.platform();
        log.refused(problem, reference);
        LOG.warn(
                "launch refused reference={} code={} platform={} status={}",
                reference,
                refusal.code(),
                platform == null ? "unknown" : platform.key(),
                refusal.status());
        if (problem.getCause() != null) {
            LOG.error("launch failed reference={}", reference, problem.getCause());
        }
        Host host = problem.host();
        headers.write(response, host == null ? ANY_FRAME : String.join(" ", host.frameOrigins()));
        addAdvice(problem, response);
        return new ModelAndView("lti/refusal", model(problem, reference), HttpStatus.valueOf(refusal.status()));
    }

    private static void addAdvice(LtiProblem problem, HttpServletResponse response) {
        if (problem.refusal() == Refusal.METHOD_NOT_ALLOWED) {
            response.setHeader(HttpHeaders.ALLOW, problem.detail());
        }
        if (problem.refusal() == Refusal.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
    }

    private static Map<String, Object> model(LtiProblem problem, String reference) {
        Map<String, Object> model = new HashMap<>(Map.of(
                "words", problem.refusal().words().code(),
                "code", problem.refusal().code(),
                "detail", problem.detail(),
                "reference", reference));
        if (problem.host() != null && problem.host().wayBack() != null) {
            model.put("back", problem.host().wayBack());
        }
        return model;
    }
}
