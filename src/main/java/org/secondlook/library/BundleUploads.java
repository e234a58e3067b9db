package org.secondlook.library;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets files be sent in forms where bundles are received, and nowhere else: all others are refused before they are read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BundleUploads implements Filter {

    private static final String ADDRESS = "/library/workshop/bundles";

    /** Where platforms send, the protocol itself looks what it is given, and says in its own words what is wrong. */
    private static final Pattern PROTOCOL = Pattern.compile("/lti/(login|launch)(/.*)?");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        OptionalInt refusal = refusal((HttpServletRequest) request);
        if (refusal.isPresent()) {
            ((HttpServletResponse) response).sendError(refusal.getAsInt());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static OptionalInt refusal(HttpServletRequest request) {
        String address = request.getRequestURI();
        if (!isOfParts(request.getContentType()) || PROTOCOL.matcher(address).matches()) {
            return OptionalInt.empty();
        } else if (!address.equals(ADDRESS)) {
            return OptionalInt.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
        try {
            request.getParts();
            return OptionalInt.empty();
        } catch (IllegalStateException e) {
            return OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } catch (IOException | ServletException e) {
            return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isOfParts(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
