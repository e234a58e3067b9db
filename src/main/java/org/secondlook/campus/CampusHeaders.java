package org.secondlook.campus;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.secondlook.foundation.SecondLookProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The headers of the campus's own pages: they frame the tool, and only the campus frames them. */
@Component
@Profile("demo")
final class CampusHeaders implements WebMvcConfigurer, HandlerInterceptor {

    private final String policy;

    CampusHeaders(SecondLookProperties tool) {
        URI origin = tool.baseUrl().resolve("/");
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: " + origin
                + "; frame-src 'self' " + origin + "; frame-ancestors 'self'; base-uri 'none'";
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/campus", "/campus/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Cache-Control", "no-store");
        return true;
    }
}
