package org.secondlook.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.PageHeaders;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.Origins;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds who is behind a request: the page says which launch it belongs to, and its {@link LaunchProof}, mostly the browser's
 * cookie, that the launch is this browser's. Without both the answer is 401, before anything else is looked at; a request
 * that changes something must also carry the launch's CSRF token. Where an address carries a right of its own, that decides
 * instead of the session.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class SessionFilter extends OncePerRequestFilter {

    /** Without a session there is only the page that says so, the same for everybody, in whichever course it stands. */
    private static final String ANY_FRAME = "*";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Sessions sessions;
    private final CsrfTokens csrf;
    private final AddressedRights rights;
    private final PublicRoutes routes;
    private final PageHeaders headers;
    private final String ownOrigin;

    SessionFilter(
            Sessions sessions,
            CsrfTokens csrf,
            AddressedRights rights,
            PublicRoutes routes,
            PageHeaders headers,
            SecondLookProperties properties) {
        this.sessions = sessions;
        this.csrf = csrf;
        this.rights = rights;
        this.routes = routes;
        this.headers = headers;
        this.ownOrigin = Origins.of(properties.baseUrl()).orElseThrow();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (routes.contains(request.getRequestURI())) {
            headers.writePublic(response);
            chain.doFilter(request, response);
            return;
        }
        headers.write(response, ANY_FRAME);
        OptionalInt refusal = check(request, response);
        if (refusal.isPresent()) {
            response.sendError(refusal.getAsInt());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The status with which the request ends here, if it does. Reading its parameters is what the server may refuse. */
    private OptionalInt check(HttpServletRequest request, HttpServletResponse response) {
        try {
            if (rights.areBroughtBy(request)) {
                return checkRight(request);
            }
            Optional<LaunchProof> proof = LaunchProof.of(request);
            Optional<Session> session = proof.flatMap(sessions::find);
            if (session.isEmpty()) {
                return OptionalInt.of(HttpServletResponse.SC_UNAUTHORIZED);
            }
            headers.write(response, session.get().frameOrigins());
            return check(request, session.get(), proof.get().selector());
        } catch (InvalidParameterException unreadable) {
            return OptionalInt.of(unreadable.getErrorCode());
        }
    }

    private OptionalInt checkRight(HttpServletRequest request) {
        Optional<LaunchBinding> launch = LaunchBinding.of(request);
        if (launch.isEmpty()) {
            return OptionalInt.of(HttpServletResponse.SC_UNAUTHORIZED);
        }
        return rights.admit(request, launch.get())
                ? OptionalInt.empty()
                : OptionalInt.of(HttpServletResponse.SC_FORBIDDEN);
    }

    private OptionalInt check(HttpServletRequest request, Session session, LaunchSelector selector) {
        SessionId id = selector.session();
        if (isForged(request, id)) {
            return OptionalInt.of(HttpServletResponse.SC_FORBIDDEN);
        }
        request.setAttribute(LaunchAttributes.VIEWER, session.viewer());
        request.setAttribute(LaunchAttributes.SELECTOR, selector.toString());
        request.setAttribute(LaunchAttributes.HOST, session.frameOrigins());
        request.setAttribute(LaunchAttributes.CSRF_TOKEN, csrf.tokenOf(id));
        return OptionalInt.empty();
    }

    private boolean isForged(HttpServletRequest request, SessionId id) {
        if (SAFE.contains(request.getMethod())) {
            return false;
        }
        String origin = request.getHeader("Origin");
        boolean foreign = origin != null && !origin.equals(ownOrigin);
        return foreign || !csrf.matches(id, csrfToken(request));
    }

    private static @Nullable String csrfToken(HttpServletRequest request) {
        String header = request.getHeader(LaunchAttributes.CSRF_HEADER);
        return header == null ? request.getParameter(LaunchAttributes.CSRF_PARAMETER) : header;
    }
}
