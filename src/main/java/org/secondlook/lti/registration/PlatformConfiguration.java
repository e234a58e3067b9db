package org.secondlook.lti.registration;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Origins;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.registration.RegistrationProblem.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a platform says of itself to a tool that registers (LTI dynamic registration 1.0, section 3.4; OpenID Connect
 * discovery 1.0, section 3).
 *
 * @param address where it was read
 * @param name what its administrators call it, if it says so
 * @param version of the product, if it says so
 * @param scopes that a tool can ask for; empty when it does not say
 * @param messages that it can send; empty when it does not say
 * @param tokenAudience whom its token endpoint wants named
 */
record PlatformConfiguration(
        URI address,
        String issuer,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI jwksUri,
        URI registrationEndpoint,
        String tokenAudience,
        ProductFamily family,
        @Nullable String name,
        @Nullable String version,
        Set<String> scopes,
        Set<String> messages) {

    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private static final String CANVAS_ACCOUNT = "https://canvas.instructure.com/lti/account_name";
    private static final int LONGEST_ISSUER = 255;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_NAME = 200;

    static PlatformConfiguration parse(URI address, byte[] answer) {
        JsonNode json = json(answer);
        JsonNode platform = json.path(PLATFORM);
        URI token = address(json, "token_endpoint");
        String server = json.path("authorization_server").asString("");
        return new PlatformConfiguration(
                address,
                issuer(json),
                address(json, "authorization_endpoint"),
                token,
                address(json, "jwks_uri"),
                address(json, "registration_endpoint"),
                server.isEmpty() || server.length() > LONGEST_ADDRESS ? token.toString() : server,
                ProductFamily.named(platform.path("product_family_code").asString("")),
                shown(platform.path(CANVAS_ACCOUNT)),
                shown(platform.path("version")),
                texts(json.path("scopes_supported").values().stream()),
                texts(platform.path("messages_supported").values().stream().map(message -> message.path("type"))));
    }

    /** The host that was asked, for people. */
    public String host() {
        return address.getHost();
    }

    /** The origin of the page that opened the registration, as far as it can be known: that of what it sent us to. */
    String origin() {
        return Origins.of(address).orElseThrow();
    }

    /** The hosts to which this tool would send what it signs, other than the one that was asked. */
    public Set<String> strangeHosts() {
        return Stream.of(authorizationEndpoint, tokenEndpoint, jwksUri)
                .map(endpoint -> endpoint.getHost().toLowerCase(Locale.ROOT))
                .filter(host -> !host.equalsIgnoreCase(address.getHost()) && !CanvasCloud.isHost(host))
                .collect(Collectors.toSet());
    }

    boolean supports(String message) {
        return messages.contains(message);
    }

    private static JsonNode json(byte[] answer) {
        try {
            JsonNode json = JsonMapper.shared().readTree(answer);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            throw new RegistrationProblem(Kind.CONFIGURATION_UNREADABLE, "");
        }
        throw new RegistrationProblem(Kind.CONFIGURATION_UNREADABLE, "");
    }

    private static String issuer(JsonNode json) {
        String issuer = json.path("issuer").asString("");
        if (issuer.isEmpty()
                || issuer.length() > LONGEST_ISSUER
                || Origins.of(issuer).isEmpty()) {
            throw new RegistrationProblem(Kind.CONFIGURATION_INCOMPLETE, "issuer");
        }
        return issuer;
    }

    private static URI address(JsonNode json, String name) {
        String address = json.path(name).asString("");
        if (address.length() > LONGEST_ADDRESS || Origins.ofSafe(address).isEmpty()) {
            throw new RegistrationProblem(Kind.CONFIGURATION_INCOMPLETE, name);
        }
        return URI.create(address);
    }

    private static Set<String> texts(Stream<JsonNode> nodes) {
        return nodes.filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static @Nullable String shown(JsonNode text) {
        String plain = text.asString("").replaceAll("\\p{C}", "").strip();
        return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
