package org.secondlook.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Keeps a page within its launch: every redirect and form of ours says which launch it belongs to, and every form carries
 * its CSRF token. A form that only asks has its launch as a field instead, for a browser drops what stands behind the question mark of
 * its address, and no token, which would stand there then. A form that goes elsewhere takes nothing along.
 */
@Component("requestDataValueProcessor")
class LaunchLinks implements RequestDataValueProcessor {

    /** Of a request: what the form that is being written takes along. */
    private static final String FIELDS = LaunchLinks.class.getName() + ".fields";

    private final PublicRoutes routes;

    LaunchLinks(PublicRoutes routes) {
        this.routes = routes;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, @Nullable String method) {
        request.setAttribute(FIELDS, new Fields(isOwn(action) ? fields(request, action, method) : Map.of()));
        return withSelector(action, request.getAttribute(LaunchAttributes.SELECTOR));
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return value;
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        return request.getAttribute(FIELDS) instanceof Fields taken
                        && !taken.fields().isEmpty()
                ? taken.fields()
                : null;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return withSelector(url, request.getAttribute(LaunchAttributes.SELECTOR));
    }

    private Map<String, String> fields(HttpServletRequest request, String action, @Nullable String method) {
        boolean asks = "get".equalsIgnoreCase(method);
        Object selector = routes.contains(pathOf(action)) ? null : request.getAttribute(LaunchAttributes.SELECTOR);
        Object brought = asks ? selector : request.getAttribute(LaunchAttributes.CSRF_TOKEN);
        String name = asks ? LaunchAttributes.SELECTOR_PARAMETER : LaunchAttributes.CSRF_PARAMETER;
        return brought == null ? Map.of() : Map.of(name, brought.toString());
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

    /** What a form takes along, by name. */
    private record Fields(Map<String, String> fields) {}
}
