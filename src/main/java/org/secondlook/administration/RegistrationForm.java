package org.secondlook.administration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.registration.PlatformEntry;

/**
 * What an operator types in of a platform, by the names that the fields have in a platform's file. Lists are separated by
 * blanks or commas.
 */
record RegistrationForm(Map<String, String> fields) {

    static final String FAMILY = "product_family";

    /** In the order of the page. */
    private static final List<String> NAMES = List.of(
            "name",
            "issuer",
            "client_id",
            "authorization_endpoint",
            "token_endpoint",
            "jwks_uri",
            "deployment_ids",
            "token_audience",
            "frame_origins",
            FAMILY);

    private static final Set<String> FIXED = Set.of("issuer", "client_id", "deployment_ids");

    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

    /** Takes what was sent, whatever else came with it. */
    static RegistrationForm of(Map<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        NAMES.forEach(name -> fields.put(name, sent.getOrDefault(name, "")));
        return new RegistrationForm(fields);
    }

    static RegistrationForm of(PlatformEntry entry) {
        return of(Map.ofEntries(
                Map.entry("name", entry.name()),
                Map.entry("issuer", entry.issuer()),
                Map.entry("client_id", entry.clientId()),
                Map.entry("authorization_endpoint", entry.authorizationEndpoint()),
                Map.entry("token_endpoint", entry.tokenEndpoint()),
                Map.entry("jwks_uri", entry.jwksUri()),
                Map.entry("deployment_ids", String.join(" ", entry.deploymentIds())),
                Map.entry("token_audience", entry.tokenAudience()),
                Map.entry("frame_origins", String.join(" ", entry.frameOrigins())),
                Map.entry(FAMILY, entry.family().name())));
    }

    /** Without what makes a registration the one that it is, and the deployments, which are decided about one by one. */
    RegistrationForm ofChange() {
        Map<String, String> open = new LinkedHashMap<>(fields);
        open.keySet().removeAll(FIXED);
        return new RegistrationForm(open);
    }

    PlatformEntry entry() {
        return new PlatformEntry(
                get("name"),
                get("issuer"),
                get("client_id"),
                get("authorization_endpoint"),
                get("token_endpoint"),
                get("jwks_uri"),
                get("token_audience"),
                ProductFamily.named(get(FAMILY)),
                words("deployment_ids"),
                words("frame_origins"));
    }

    private String get(String name) {
        return fields.getOrDefault(name, "");
    }

    private Set<String> words(String name) {
        return Arrays.stream(BETWEEN.split(get(name), -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
