package org.secondlook.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.PageHeaders;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.Secrets;
import org.secondlook.foundation.Signer;
import org.secondlook.lti.Origins;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before every page of operators: who is not signed in is led to where one signs in, a form that was made elsewhere
 * does nothing, and no page is framed or kept.
 */
@Component
class OperatorGate implements HandlerInterceptor, WebMvcConfigurer {

    static final String OPERATOR = "operator";
    static final String CSRF_TOKEN = "csrfToken";
    static final String CSRF_PARAMETER = "_csrf";

    private static final String PURPOSE = "operator form";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> SIGNED_OUT = Set.of(AdministrationRoutes.SIGN_IN, AdministrationRoutes.WELCOME);

    private final OperatorSessions sessions;
    private final Signer signer;
    private final PageHeaders headers;
    private final String ownOrigin;

    OperatorGate(OperatorSessions sessions, Signer signer, PageHeaders headers, SecondLookProperties properties) {
        this.sessions = sessions;
        this.signer = signer;
        this.headers = headers;
        this.ownOrigin = Origins.of(properties.baseUrl()).orElseThrow();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(AdministrationRoutes.HOME, AdministrationRoutes.HOME + "/**")
                .excludePathPatterns(AdministrationRoutes.OWN_PLATFORM);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod)) {
            return true; // a file that is the same for everybody
        }
        headers.write(response, "");
        Optional<String> secret = OperatorCookies.SESSION.find(request);
        Optional<Operator> operator = secret.flatMap(sessions::find);
        boolean open = SIGNED_OUT.contains(pattern(request));
        if (operator.isEmpty() && !open) {
            response.sendRedirect(AdministrationRoutes.SIGN_IN);
            return false;
        }
        admit(request, open ? formsSecret(request, response) : secret.orElseThrow());
        operator.ifPresent(found -> request.setAttribute(OPERATOR, found));
        return true;
    }

    private void admit(HttpServletRequest request, String secret) {
        if (!SAFE.contains(request.getMethod()) && isForged(request, secret)) {
            throw new NotPermittedException("send a form that was made elsewhere");
        }
        request.setAttribute(CSRF_TOKEN, signer.sign(PURPOSE, secret));
    }

    private boolean isForged(HttpServletRequest request, String secret) {
        String origin = request.getHeader("Origin");
        String token = request.getParameter(CSRF_PARAMETER);
        boolean foreign = origin != null && !origin.equals(ownOrigin);
        return foreign || token == null || !signer.verify(PURPOSE, secret, token);
    }

    private static String formsSecret(HttpServletRequest request, HttpServletResponse response) {
        return OperatorCookies.FORMS.find(request).orElseGet(() -> {
            String fresh = Secrets.next();
            OperatorCookies.FORMS.give(fresh, response);
            return fresh;
        });
    }

    /** The address as it is written in a controller, which no disguise of the request's own changes. */
    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
}
