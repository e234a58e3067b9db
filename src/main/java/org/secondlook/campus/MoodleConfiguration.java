package org.secondlook.campus;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Moodle says about itself, and what it says back of a tool. */
final class MoodleConfiguration {

    private static final List<String> CLAIMS = List.of("sub", "iss", "name", "family_name", "given_name", "email");
    private static final List<String> VARIABLES = List.of(
            "Context.id",
            "Context.title",
            "Context.label",
            "Context.id.history",
            "CourseSection.title",
            "CourseSection.label",
            "CourseSection.sourcedId",
            "ResourceLink.id",
            "ResourceLink.title",
            "ResourceLink.description",
            "User.id",
            "User.username",
            "Person.name.full",
            "Person.name.given",
            "Person.name.family",
            "Person.email.primary",
            "Person.sourcedId",
            "Person.address.timezone",
            "Membership.role",
            "Moodle.Person.userGroupIds");

    private MoodleConfiguration() {}

    static Map<String, Object> of(School school) {
        var configuration = new LinkedHashMap<String, Object>();
        configuration.put("issuer", school.issuer());
        configuration.put("token_endpoint", school.tokenEndpoint());
        configuration.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        configuration.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS256"));
        configuration.put("jwks_uri", school.at("/lti/keys"));
        configuration.put("authorization_endpoint", school.at("/lti/authorize"));
        configuration.put("registration_endpoint", school.at("/lti/registrations"));
        configuration.put("scopes_supported", scopes());
        configuration.put("response_types_supported", List.of("id_token"));
        configuration.put("subject_types_supported", List.of("public", "pairwise"));
        configuration.put("id_token_signing_alg_values_supported", List.of("RS256"));
        configuration.put("claims_supported", CLAIMS);
        configuration.put("https://purl.imsglobal.org/spec/lti-platform-configuration", platform());
        return configuration;
    }

    private static List<String> scopes() {
        var scopes = new ArrayList<>(Scopes.ALL);
        scopes.add(0, "https://purl.imsglobal.org/spec/lti-bo/scope/basicoutcome");
        scopes.add("https://purl.imsglobal.org/spec/lti-ts/scope/toolsetting");
        scopes.add("openid");
        return scopes;
    }

    /** Submission review works, and is not mentioned. */
    private static Map<String, Object> platform() {
        return Map.of(
                "product_family_code",
                "moodle",
                "version",
                "4.5.6 (Build: 20250811)",
                "messages_supported",
                List.of(
                        Map.of("type", Messages.RESOURCE_LINK),
                        Map.of("type", Messages.DEEP_LINKING, "placements", List.of("ContentArea"))),
                "variables",
                VARIABLES);
    }

    /** A registration as Moodle repeats it: other messages are gone, and what follows an equals sign is. */
    static Map<String, Object> echo(RegisteredTool tool) {
        var echo = new LinkedHashMap<String, Object>();
        echo.put("client_id", tool.clientId());
        echo.put("response_types", List.of("id_token"));
        echo.put("jwks_uri", tool.jwksUri());
        echo.put("initiate_login_uri", tool.loginUri());
        echo.put("grant_types", List.of("client_credentials", "implicit"));
        echo.put("redirect_uris", tool.redirectUris());
        echo.put("application_type", "web");
        echo.put("token_endpoint_auth_method", "private_key_jwt");
        echo.put("client_name", tool.name());
        echo.put("scope", String.join(" ", tool.scopes()));
        echo.put(ToolMetadata.CONFIGURATION, configuration(tool));
        return echo;
    }

    private static Map<String, Object> configuration(RegisteredTool tool) {
        var configuration = new LinkedHashMap<String, Object>();
        configuration.put("version", "1.3.0");
        configuration.put("deployment_id", tool.deploymentId());
        configuration.put("target_link_uri", tool.targetLinkUri());
        configuration.put("domain", tool.targetLinkUri().getAuthority());
        configuration.put("description", "");
        configuration.put(
                "messages",
                tool.messages().stream().map(message -> message(tool, message)).toList());
        configuration.put("custom_parameters", cut(tool.custom()));
        configuration.put("claims", CLAIMS);
        return configuration;
    }

    private static Map<String, Object> message(RegisteredTool tool, RegisteredTool.Message message) {
        URI target = message.target() == null ? tool.targetLinkUri() : message.target();
        return Map.of("type", message.type(), "target_link_uri", target);
    }

    private static Map<String, String> cut(Map<String, String> custom) {
        var cut = new LinkedHashMap<String, String>();
        custom.forEach((name, value) -> cut.put(name, value.split("=", 2)[0]));
        return cut;
    }
}
