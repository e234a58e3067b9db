package org.secondlook.campus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What Canvas says about itself to a tool that has a registration token. */
final class CanvasConfiguration {

    /** What a tool may ask for at all. */
    static final List<String> SCOPES = Stream.concat(
                    Scopes.ALL.stream(),
                    Stream.of(
                            Scopes.NOTICES,
                            "https://canvas.instructure.com/lti/public_jwk/scope/update",
                            "https://canvas.instructure.com/lti/account_lookup/scope/show",
                            "https://canvas.instructure.com/lti-ags/progress/scope/show"))
            .toList();

    private static final String EXTENSION = "https://canvas.instructure.com/lti/";
    private static final List<String> VARIABLES = List.of(
            "Context.id",
            "Context.title",
            "Context.label",
            "Context.id.history",
            "ResourceLink.id",
            "ResourceLink.title",
            "ResourceLink.description",
            "ResourceLink.id.history",
            "ResourceLink.available.startDateTime",
            "ResourceLink.available.endDateTime",
            "ResourceLink.submission.endDateTime",
            "User.id",
            "User.username",
            "Person.name.full",
            "Person.name.given",
            "Person.name.family",
            "Person.email.primary",
            "Person.sourcedId",
            "Message.locale",
            "Canvas.api.domain",
            "Canvas.course.id",
            "Canvas.course.name",
            "Canvas.course.previousContextIds",
            "Canvas.user.id",
            "Canvas.assignment.dueAt.iso8601",
            "Canvas.assignment.unlockAt.iso8601",
            "Canvas.assignment.lockAt.iso8601");

    private CanvasConfiguration() {}

    static Map<String, Object> of(School school) {
        var configuration = new LinkedHashMap<String, Object>();
        configuration.put("issuer", school.issuer());
        configuration.put("authorization_endpoint", school.at("/lti/authorize"));
        configuration.put("registration_endpoint", school.at("/lti/registrations"));
        configuration.put("jwks_uri", school.at("/lti/keys"));
        configuration.put("token_endpoint", school.tokenEndpoint());
        configuration.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        configuration.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS256"));
        configuration.put(
                "scopes_supported",
                Stream.concat(Stream.of("openid"), SCOPES.stream()).toList());
        configuration.put("response_types_supported", List.of("id_token"));
        configuration.put("id_token_signing_alg_values_supported", List.of("RS256"));
        configuration.put(
                "claims_supported", List.of("sub", "picture", "email", "name", "given_name", "family_name", "locale"));
        configuration.put("subject_types_supported", List.of("public"));
        configuration.put("authorization_server", school.at("").getAuthority());
        configuration.put("https://purl.imsglobal.org/spec/lti-platform-configuration", platform(school));
        return configuration;
    }

    private static Map<String, Object> platform(School school) {
        var platform = new LinkedHashMap<String, Object>();
        platform.put("product_family_code", "canvas");
        platform.put("version", "cloud");
        platform.put(
                "messages_supported",
                List.of(
                        message(Messages.RESOURCE_LINK, List.of(Placements.NAVIGATION)),
                        message(Messages.DEEP_LINKING, Placements.CHOOSING)));
        platform.put("variables", VARIABLES);
        platform.put(EXTENSION + "account_name", school.name());
        platform.put(EXTENSION + "account_lti_guid", CanvasClaims.opaqueId("account " + school.key()));
        return platform;
    }

    private static Map<String, Object> message(String type, List<String> placements) {
        return Map.of(
                "type",
                type,
                "placements",
                placements.stream().map(EXTENSION::concat).toList());
    }
}
