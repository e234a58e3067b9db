package org.secondlook.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Keeps a page within its launch: every redirect and form of ours says which launch it belongs to, and every form carries
 * its CSRF token.
 */
@Component("requestDataValueProcessor")
class LaunchLinks implements RequestDataValueProcessor {

    private final PublicRoutes routes;

    LaunchLinks(PublicRoutes routes) {
        this.routes = routes;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
        return withSelector(action, request.getAttribute(LaunchAttributes.SELECTOR));
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return value;
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        return request.getAttribute(LaunchAttributes.CSRF_TOKEN) instanceof String token
                ? Map.of(LaunchAttributes.CSRF_PARAMETER, token)
                : null;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return withSelector(url, request.getAttribute(LaunchAttributes.SELECTOR));
    }

    /** The address with the selector, if it is a page of ours that does not have one yet. */
    String withSelector(String url, @Nullable Object selector) {
        boolean own = url.startsWith("/") && !url.startsWith("//") && !routes.contains(pathOf(url));
        if (selector == null || !own || url.contains(LaunchAttributes.SELECTOR_PARAMETER + "=")) {
            return url;
        }
        int fragment = url.indexOf('#');
        String address = fragment < 0 ? url : url.substring(0, fragment);
        String rest = fragment < 0 ? "" : url.substring(fragment);
        return address + (address.contains("?") ? '&' : '?') + LaunchAttributes.SELECTOR_PARAMETER + "=" + selector
                + rest;
    }

    private static String pathOf(String url) {
        int end = url.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = url.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        return url.substring(0, end);
    }
}
