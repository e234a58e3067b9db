package org.secondlook.ui;

import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Leaves out what every request would pay for and none has a use for: nothing before the controllers asks for the current
 * request, the addresses of files are found elsewhere, once, and every page is a template.
 */
@Configuration(proxyBeanMethods = false)
class LeanRequests {

    @Bean
    FilterRegistrationBean<RequestContextFilter> noRequestContext() {
        return leftOut(new RequestContextFilter());
    }

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> noResourceUrlEncoding() {
        return leftOut(new ResourceUrlEncodingFilter());
    }

    /** Takes the place, by its name, of the resolver that asks all others which of them suits the browser best. */
    @Bean
    ViewResolver viewResolver(SpringTemplateEngine templates) {
        var resolver = new ThymeleafViewResolver();
        resolver.setTemplateEngine(templates);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setProducePartialOutputWhileProcessing(false);
        resolver.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return resolver;
    }

    private static <T extends Filter> FilterRegistrationBean<T> leftOut(T filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
