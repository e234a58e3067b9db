package org.secondlook.campus;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.secondlook.foundation.Uuids;

/** Registration as Canvas does it: a token on every call, whole lists of errors, and a tool that is deployed later. */
final class CanvasRegistration implements RegistrationManners {

    private static final String JSON = "application/json; charset=utf-8";
    private static final String EXTENSION = "https://canvas.instructure.com/lti/";
    private static final List<String> REQUIRED = List.of(
            "redirect_uris", "initiate_login_uri", "client_name", "jwks_uri", "token_endpoint_auth_method", "scope");
    private static final List<String> CONFIGURATION_REQUIRED =
            List.of("domain", "messages", "claims", "target_link_uri");

    private final Set<String> used = ConcurrentHashMap.newKeySet();

    @Override
    public String token(School school) {
        return RegistrationTokens.issue(
                school,
                Map.of("uuid", Uuids.next().toString(), "user_id", "1", "root_account_global_id", school.key()));
    }

    @Override
    public Reply configuration(School school, Call call) {
        return RegistrationTokens.read(school, call).isPresent()
                ? Reply.of(200, JSON, CanvasConfiguration.of(school))
                : unauthorized("Invalid registration_token");
    }

    @Override
    public Reply register(School school, Call call) {
        JWTClaimsSet token = RegistrationTokens.read(school, call).orElse(null);
        if (token == null || !(token.getClaim("uuid") instanceof String once)) {
            return unauthorized("JWT did not include expected contents");
        }
        if (call.isRead()) {
            return Reply.of(404, JSON, Map.of("errors", List.of(Map.of("message", "Not found"))));
        }
        ToolMetadata metadata = ToolMetadata.read(call.body());
        List<Map<String, String>> errors = errors(metadata);
        if (!errors.isEmpty()) {
            return Reply.of(422, JSON, Map.of("errors", errors));
        }
        return used.add(once) ? accept(school, metadata) : unauthorized("The registration_token was used already");
    }

    private static List<Map<String, String>> errors(ToolMetadata metadata) {
        var errors = new ArrayList<Map<String, String>>();
        REQUIRED.stream().filter(metadata::lacks).forEach(name -> errors.add(error(name, "is missing")));
        CONFIGURATION_REQUIRED.stream()
                .filter(metadata::configurationLacks)
                .forEach(name -> errors.add(error("lti_tool_configuration." + name, "is missing")));
        fixed(metadata, errors);
        List<String> unknown = metadata.scopes().stream()
                .filter(scope -> !CanvasConfiguration.SCOPES.contains(scope))
                .toList();
        if (!unknown.isEmpty() && !metadata.lacks("scope")) {
            errors.add(error("scopes", "Invalid scopes: " + String.join(", ", unknown)));
        }
        return errors;
    }

    private static void fixed(ToolMetadata metadata, List<Map<String, String>> errors) {
        if (!metadata.says("application_type", "web")) {
            errors.add(error("application_type", "must be 'web'"));
        }
        if (!metadata.lists("response_types", "id_token")) {
            errors.add(error("response_types", "must include id_token"));
        }
        if (!metadata.lists("grant_types", "client_credentials") || !metadata.lists("grant_types", "implicit")) {
            errors.add(error("grant_types", "must include client_credentials, implicit"));
        }
        if (!metadata.says("token_endpoint_auth_method", "private_key_jwt")) {
            errors.add(error("token_endpoint_auth_method", "must be 'private_key_jwt'"));
        }
        if (metadata.configured("domain").contains("/")) {
            errors.add(error("lti_tool_configuration.domain", "must not include a protocol or a path"));
        }
        if (!metadata.customIsText()) {
            errors.add(error("lti_tool_configuration.custom_parameters", "must be texts"));
        }
        addresses(metadata, errors);
    }

    private static void addresses(ToolMetadata metadata, List<Map<String, String>> errors) {
        boolean whole = metadata.address("initiate_login_uri") != null
                && metadata.address("jwks_uri") != null
                && metadata.target() != null
                && !metadata.redirects().isEmpty();
        if (!whole) {
            errors.add(error("uris", "must be addresses"));
        }
    }

    private static Map<String, String> error(String field, String message) {
        return Map.of("field", field, "message", message);
    }

    private static Reply accept(School school, ToolMetadata metadata) {
        RegisteredTool tool = tool("1" + school.newId(), metadata);
        school.installation().hold(tool);
        var reply = new LinkedHashMap<String, Object>();
        metadata.root().properties().forEach(entry -> reply.put(entry.getKey(), entry.getValue()));
        reply.put("client_id", tool.clientId());
        reply.put(EXTENSION + "registration_config_url", school.at("/lti/registrations"));
        return Reply.of(200, JSON, reply);
    }

    private static RegisteredTool tool(String clientId, ToolMetadata metadata) {
        String privacy = privacy(metadata);
        return new RegisteredTool(
                clientId,
                null,
                metadata.text("client_name"),
                Objects.requireNonNull(metadata.address("initiate_login_uri")),
                metadata.redirects(),
                Objects.requireNonNull(metadata.address("jwks_uri")),
                Objects.requireNonNull(metadata.target()),
                metadata.messages(CanvasRegistration::placement),
                metadata.custom(),
                metadata.scopes(),
                Set.of("public", "name_only").contains(privacy),
                Set.of("public", "email_only").contains(privacy));
    }

    /** The two names of the specification for places that Canvas calls otherwise, and its own with their prefix. */
    private static String placement(String name) {
        return switch (name) {
            case "ContentArea" -> Placements.LINK;
            case "RichTextEditor" -> Placements.EDITOR;
            default -> name.startsWith(EXTENSION) ? name.substring(EXTENSION.length()) : name;
        };
    }

    private static String privacy(ToolMetadata metadata) {
        String level = metadata.configured(EXTENSION + "privacy_level");
        if (!level.isEmpty()) {
            return level;
        }
        List<String> claims = metadata.claims();
        boolean names = claims.stream()
                .anyMatch(
                        Set.of("name", "given_name", "family_name", "https://purl.imsglobal.org/spec/lti/claim/lis")
                                ::contains);
        boolean email = claims.contains("email");
        if (claims.contains("picture") || (names && email)) {
            return "public";
        }
        return names ? "name_only" : email ? "email_only" : "anonymous";
    }

    @Override
    public void activate(School school, RegisteredTool waiting, Set<String> scopes) {
        var granted = new LinkedHashSet<>(waiting.scopes());
        granted.retainAll(scopes);
        String opaque = CanvasClaims.opaqueId(school.newId()).replace("-", "");
        school.installation().run(waiting.deployedAs("8:" + opaque, granted));
    }

    private static Reply unauthorized(String message) {
        return Reply.of(401, JSON, Map.of("errors", List.of(Map.of("message", message))));
    }
}
