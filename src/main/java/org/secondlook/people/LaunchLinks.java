package org.secondlook.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Keeps a page within its launch: every redirect and form of ours says which launch it belongs to, and every form carries
 * its CSRF token. A form that goes elsewhere takes neither along.
 */
@Component("requestDataValueProcessor")
class LaunchLinks implements RequestDataValueProcessor {

    /** Of a request: whether the form that is being written goes elsewhere. */
    private static final String LEAVES = LaunchLinks.class.getName() + ".leaves";

    private final PublicRoutes routes;

    LaunchLinks(PublicRoutes routes) {
        this.routes = routes;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
        request.setAttribute(LEAVES, !isOwn(action));
        return withSelector(action, request.getAttribute(LaunchAttributes.SELECTOR));
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return value;
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        boolean leaves = Boolean.TRUE.equals(request.getAttribute(LEAVES));
        return !leaves && request.getAttribute(LaunchAttributes.CSRF_TOKEN) instanceof String token
                ? Map.of(LaunchAttributes.CSRF_PARAMETER, token)
                : null;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return withSelector(url, request.getAttribute(LaunchAttributes.SELECTOR));
    }

    /** The address with the selector, if it is a page of ours that does not have one yet. */
    String withSelector(String url, @Nullable Object selector) {
        boolean own = isOwn(url) && !routes.contains(pathOf(url));
        if (selector == null || !own || url.contains(LaunchAttributes.SELECTOR_PARAMETER + "=")) {
            return url;
        }
        int fragment = url.indexOf('#');
        String address = fragment < 0 ? url : url.substring(0, fragment);
        String rest = fragment < 0 ? "" : url.substring(fragment);
        return address + (address.contains("?") ? '&' : '?') + LaunchAttributes.SELECTOR_PARAMETER + "=" + selector
                + rest;
    }

    private static boolean isOwn(String url) {
        return url.startsWith("/") && !url.startsWith("//");
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
