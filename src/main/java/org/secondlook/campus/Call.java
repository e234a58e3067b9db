package org.secondlook.campus;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call of the tool to one of the school's services, with its headers as they came. */
record Call(
        String method,
        String path,
        @Nullable String accept,
        @Nullable String contentType,
        @Nullable String authorization,
        Map<String, String> parameters,
        String body) {

    static Call of(HttpServletRequest request, byte @Nullable [] body) {
        return new Call(
                request.getMethod(),
                pathAndQuery(request),
                request.getHeader("Accept"),
                request.getHeader("Content-Type"),
                request.getHeader("Authorization"),
                parameters(request),
                body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }

    private static String pathAndQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
    }

    private static Map<String, String> parameters(HttpServletRequest request) {
        var parameters = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return parameters;
    }

    @Nullable
    String parameter(String name) {
        return parameters.get(name);
    }

    /** A whole number among the parameters, or what to take instead. */
    int number(String name, int otherwise) {
        String text = parameters.get(name);
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** The content type up to its parameters. */
    String bareContentType() {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip();
    }
}
