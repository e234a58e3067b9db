package org.secondlook.administration;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * The cookies of operators' browsers: Secure, HttpOnly and SameSite=Strict, for pages that stand in no frame. They are gone
 * when the browser is closed.
 */
enum OperatorCookies {
    /** Holds the secret of an open session. */
    SESSION("__Host-operator"),
    /** Ties the forms for signing in to the browser that asked for them. */
    FORMS("__Host-operator-forms");

    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict";

    private final String label;

    OperatorCookies(String label) {
        this.label = label;
    }

    Optional<String> find(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(label)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    void give(String secret, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, label + '=' + secret + ATTRIBUTES);
    }

    void takeBack(HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, label + "=; Max-Age=0" + ATTRIBUTES);
    }
}
