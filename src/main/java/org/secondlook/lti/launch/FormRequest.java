package org.secondlook.lti.launch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request that a platform's page has sent. None may come twice, in address or body, so that nobody can
 * mean two things at once.
 */
final class FormRequest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpServletRequest request;

    private FormRequest(HttpServletRequest request) {
        this.request = request;
    }

    /** Accepts a form of at most so many bytes, or a GET if that is allowed. */
    static FormRequest of(HttpServletRequest request, boolean getAllowed, int mostBytes) {
        String method = request.getMethod();
        if (!method.equals("POST") && !(getAllowed && method.equals("GET"))) {
            throw new LtiProblem(Refusal.METHOD_NOT_ALLOWED, getAllowed ? "GET, POST" : "POST");
        }
        if (method.equals("POST") && !isForm(request.getContentType())) {
            throw new LtiProblem(Refusal.NOT_A_FORM);
        }
        if (request.getContentLengthLong() > mostBytes) {
            throw new LtiProblem(Refusal.TOO_LARGE);
        }
        return new FormRequest(request);
    }

    /** The value of a parameter that may be absent; an empty one is absent. */
    @Nullable
    String optional(String name) {
        String[] values = values(name);
        if (values == null) {
            return null;
        }
        if (values.length > 1) {
            throw new LtiProblem(Refusal.PARAMETER_REPEATED, name);
        }
        return values[0].isEmpty() ? null : values[0];
    }

    /** The value of a parameter without which there is no login. */
    String required(String name, Refusal otherwise) {
        String value = optional(name);
        if (value == null) {
            throw new LtiProblem(otherwise, name);
        }
        return value;
    }

    /** The server reads the body at the first question, and fails when it is no form or longer than it may be. */
    private String @Nullable [] values(String name) {
        try {
            return request.getParameterValues(name);
        } catch (IllegalStateException e) {
            throw new LtiProblem(Refusal.REQUEST_UNREADABLE);
        }
    }

    private static boolean isForm(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int end = contentType.indexOf(';');
        String type = end < 0 ? contentType : contentType.substring(0, end);
        return type.strip().toLowerCase(Locale.ROOT).equals(FORM);
    }
}
