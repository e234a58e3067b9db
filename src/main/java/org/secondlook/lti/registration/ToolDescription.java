package org.secondlook.lti.registration;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.ProductFamily;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes this tool to platforms (LTI dynamic registration 1.0, section 3.5): its addresses, what it wants to know, which
 * messages it understands and where they may be placed. It asks for names and never for e-mail addresses.
 */
@Component
class ToolDescription {

    static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final String CANVAS = "https://canvas.instructure.com/lti/";
    private static final String NAME = "Second Look";
    private static final String WHAT_FOR =
            "A private place to watch one's own lessons again, reflect on them and work with a coach.";

    private final SecondLookProperties properties;

    ToolDescription(SecondLookProperties properties) {
        this.properties = properties;
    }

    String forPlatform(PlatformConfiguration platform) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("application_type", "web");
        description.put("response_types", List.of("id_token"));
        description.put("grant_types", List.of("implicit", "client_credentials"));
        description.put("initiate_login_uri", at("/lti/login"));
        description.put("redirect_uris", List.of(at("/lti/launch")));
        description.put("client_name", NAME);
        description.put("jwks_uri", at("/.well-known/jwks.json"));
        description.put("logo_uri", at("/ui/second-look.svg"));
        description.put("token_endpoint_auth_method", "private_key_jwt");
        description.put("scope", String.join(" ", Scopes.of(platform.scopes())));
        description.put(TOOL, configuration(platform));
        return JsonMapper.shared().writeValueAsString(description);
    }

    private Map<String, Object> configuration(PlatformConfiguration platform) {
        Map<String, Object> tool = new LinkedHashMap<>();
        tool.put("domain", authority(properties.baseUrl()));
        tool.put("description", WHAT_FOR);
        tool.put("target_link_uri", at("/"));
        tool.put("claims", List.of("iss", "sub", "name", "given_name", "family_name"));
        tool.put("custom_parameters", Placements.CUSTOM_PARAMETERS);
        tool.put("messages", messages(platform));
        if (platform.family() == ProductFamily.CANVAS) {
            tool.put(CANVAS + "privacy_level", "name_only");
            tool.put(CANVAS + "tool_id", "second-look");
            tool.put(CANVAS + "vendor", NAME);
        }
        return tool;
    }

    private List<Map<String, Object>> messages(PlatformConfiguration platform) {
        List<Map<String, Object>> messages = new ArrayList<>();
        if (platform.family() == ProductFamily.CANVAS) {
            messages.add(message("LtiDeepLinkingRequest", Placements.OF_CANVAS_CHOICES));
            Map<String, Object> open = message("LtiResourceLinkRequest", Placements.OF_CANVAS_LINKS);
            open.put(CANVAS + "course_navigation/default_enabled", false);
            messages.add(open);
        } else {
            messages.add(message("LtiResourceLinkRequest", List.of()));
            messages.add(message("LtiDeepLinkingRequest", List.of("ContentArea")));
        }
        for (String optional : List.of("LtiSubmissionReviewRequest", "DataPrivacyLaunchRequest")) {
            if (platform.supports(optional)) {
                messages.add(message(optional, List.of()));
            }
        }
        return messages;
    }

    private Map<String, Object> message(String type, List<String> placements) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", type);
        message.put("target_link_uri", at("/"));
        message.put("label", NAME);
        message.put("icon_uri", at("/ui/second-look.svg"));
        if (!placements.isEmpty()) {
            message.put("placements", placements);
        }
        return message;
    }

    private String at(String path) {
        return properties.at(path).toString();
    }

    /** Host and port, as in the addresses: Moodle compares them to the letter. */
    static String authority(URI address) {
        return address.getRawAuthority();
    }
}
