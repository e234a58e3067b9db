package org.secondlook.campus;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tool asks of the identity provider (LTI security 1.0, section 5.1.1.2). */
record AuthenticationRequest(Map<String, String> parameters, URI registeredRedirect) {

    AuthenticationRequest {
        parameters = Map.copyOf(parameters);
    }

    @Nullable
    String get(String name) {
        return parameters.get(name);
    }

    boolean says(String name, String value) {
        return value.equals(get(name));
    }

    String nonce() {
        return parameters.getOrDefault("nonce", "");
    }

    /** Those of the names that came without a value. */
    List<String> missing(List<String> names) {
        return names.stream()
                .filter(name -> parameters.getOrDefault(name, "").isEmpty())
                .toList();
    }

    /** The redirect address as a whole string, query and all. */
    boolean redirectsExactly() {
        return says("redirect_uri", registeredRedirect.toString());
    }

    /** The redirect address up to its query. */
    boolean redirectsToBase() {
        String uri = parameters.getOrDefault("redirect_uri", "");
        return uri.split("\\?", 2)[0].equals(registeredRedirect.toString());
    }
}
