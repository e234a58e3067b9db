package org.secondlook.ui;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Leaves out filters that every request would pay for and none has a use for: nothing before the controllers asks for the
 * current request, and the addresses of files are found by {@code people}, once.
 */
@Configuration(proxyBeanMethods = false)
class FilterConfiguration {

    @Bean
    FilterRegistrationBean<RequestContextFilter> noRequestContext() {
        return leftOut(new FilterRegistrationBean<>(new RequestContextFilter()));
    }

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> noResourceUrlEncoding() {
        return leftOut(new FilterRegistrationBean<>(new ResourceUrlEncodingFilter()));
    }

    private static <T extends Filter> FilterRegistrationBean<T> leftOut(FilterRegistrationBean<T> filter) {
        filter.setEnabled(false);
        return filter;
    }
}
