package org.secondlook.lti.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.secondlook.foundation.SecondLookProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** This tool as a Canvas developer key of the type "LTI key" wants it (Canvas, LTI 1.3 tool configuration). */
@Component
class CanvasConfiguration {

    private final String json;

    CanvasConfiguration(SecondLookProperties properties) {
        this.json = JsonMapper.shared().writeValueAsString(describe(properties));
    }

    String json() {
        return json;
    }

    private static Map<String, Object> describe(SecondLookProperties properties) {
        String home = properties.at("/").toString();
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("title", "Second Look");
        key.put("description", "Watch one's own lessons again, in private.");
        key.put("oidc_initiation_url", properties.at("/lti/login").toString());
        key.put("target_link_uri", home);
        key.put("redirect_uris", List.of(properties.at("/lti/launch").toString()));
        key.put("public_jwk_url", properties.at("/.well-known/jwks.json").toString());
        key.put("scopes", Scopes.WANTED);
        key.put("custom_fields", Placements.CUSTOM_PARAMETERS);
        key.put("extensions", List.of(extension(properties, home)));
        return key;
    }

    private static Map<String, Object> extension(SecondLookProperties properties, String home) {
        String icon = properties.at("/ui/second-look.svg").toString();
        List<Map<String, Object>> placements = Stream.concat(
                        Placements.OF_CANVAS_CHOICES.stream()
                                .map(place -> placement(place, "LtiDeepLinkingRequest", home, icon)),
                        Placements.OF_CANVAS_LINKS.stream()
                                .map(place -> placement(place, "LtiResourceLinkRequest", home, icon)))
                .toList();
        return Map.of(
                "platform", "canvas.instructure.com",
                "domain", ToolDescription.authority(properties.baseUrl()),
                "tool_id", "second-look",
                "privacy_level", "name_only",
                "settings", Map.of("text", "Second Look", "icon_url", icon, "placements", placements));
    }

    private static Map<String, Object> placement(String place, String message, String home, String icon) {
        Map<String, Object> placement = new LinkedHashMap<>();
        placement.put("placement", place);
        placement.put("enabled", true);
        placement.put("message_type", message);
        placement.put("target_link_uri", home);
        placement.put("text", "Second Look");
        placement.put("icon_url", icon);
        if (place.equals("course_navigation")) {
            placement.put("default", "disabled");
        }
        return placement;
    }
}
