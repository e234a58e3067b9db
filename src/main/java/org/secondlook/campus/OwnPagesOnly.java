package org.secondlook.campus;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.lti.Origins;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps other web pages from making a school's day bad. Who is no page, such as a test, says no origin. */
@Component
@Profile("demo")
final class OwnPagesOnly implements WebMvcConfigurer, HandlerInterceptor {

    private final String ownOrigin;

    OwnPagesOnly(CampusProperties campus) {
        this.ownOrigin = Origins.of(campus.baseUrl()).orElseThrow();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/campus/*/weather",
                        "/campus/*/key-rotations",
                        "/campus/*/as/*/tool/**",
                        "/campus/*/as/*/**/copies");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String origin = request.getHeader("Origin");
        if (origin != null && !origin.equals(ownOrigin)) {
            throw new NotPermittedException("change a school from another page");
        }
        return true;
    }
}
