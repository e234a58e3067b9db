package org.secondlook.campus;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tool asks of the identity provider (LTI security 1.0, section 5.1.1.2). */
record AuthenticationRequest(Map<String, String> parameters, List<URI> registeredRedirects) {

    AuthenticationRequest {
        parameters = Map.copyOf(parameters);
        registeredRedirects = List.copyOf(registeredRedirects);
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
        return registeredRedirects.stream().anyMatch(registered -> says("redirect_uri", registered.toString()));
    }

    /** The redirect address up to its query. */
    boolean redirectsToBase() {
        String base = parameters.getOrDefault("redirect_uri", "").split("\\?", 2)[0];
        return registeredRedirects.stream()
                .anyMatch(registered -> registered.toString().equals(base));
    }
}
