package org.secondlook.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.SecondLookProperties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The configuration by which a Canvas administrator makes a developer key without typing. */
@Tag("once")
class CanvasConfigurationTest {

    private final JsonNode key = JsonMapper.shared()
            .readTree(new CanvasConfiguration(
                            new SecondLookProperties(URI.create("https://look.school.example"), Path.of("data")))
                    .json());

    @Test
    void namesTheAddressesOfTheTool() {
        assertThat(key.path("oidc_initiation_url").asString()).isEqualTo("https://look.school.example/lti/login");
        assertThat(key.path("target_link_uri").asString()).isEqualTo("https://look.school.example/");
        assertThat(key.path("public_jwk_url").asString())
                .isEqualTo("https://look.school.example/.well-known/jwks.json");
        assertThat(key.path("scopes").valueStream().map(JsonNode::asString)).containsExactlyElementsOf(Scopes.WANTED);
    }

    @Test
    void placesTheToolWhereCanvasUsersLook() {
        JsonNode extension = key.path("extensions").path(0);
        assertThat(extension.path("platform").asString()).isEqualTo("canvas.instructure.com");
        assertThat(extension.path("domain").asString()).isEqualTo("look.school.example");
        assertThat(extension.path("privacy_level").asString()).isEqualTo("name_only");
        assertThat(extension.path("settings").path("placements").findValuesAsString("placement"))
                .containsExactly(
                        "assignment_selection",
                        "link_selection",
                        "module_index_menu_modal",
                        "editor_button",
                        "course_navigation");
        assertThat(extension.path("settings").path("placements").findValuesAsString("message_type"))
                .containsOnly("LtiDeepLinkingRequest", "LtiResourceLinkRequest");
    }
}
