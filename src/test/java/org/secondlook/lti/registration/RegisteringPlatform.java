package org.secondlook.lti.registration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A platform that registers tools, over real HTTP: as the captured Moodle did, or as Canvas's documentation says. */
final class RegisteringPlatform implements AutoCloseable {

    static final String TOKEN = "a.registration.token";
    private static final String CONFIGURATION = "/openid-configuration";
    private static final String REGISTRATION = "/registrations";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    RegisteringPlatform() {
        server.start();
    }

    /** A Moodle 4.5.6. */
    RegisteringPlatform moodle() {
        configuration(atHome(read("moodle-configuration")));
        registration(okJson(read("moodle-registration").toString()).withHeader("Content-Type", "text/html"));
        return this;
    }

    /** A Canvas: it wants its token for both calls, knows few scopes, and makes no deployment. */
    RegisteringPlatform canvas() {
        ObjectNode configuration = atHome(read("moodle-configuration"));
        configuration.put("authorization_server", "canvas.school.example");
        configuration.putPOJO(
                "scopes_supported",
                List.of(
                        "https://purl.imsglobal.org/spec/lti-ags/scope/score",
                        "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"));
        configuration.putPOJO(
                "https://purl.imsglobal.org/spec/lti-platform-configuration",
                Map.of(
                        "product_family_code",
                        "canvas",
                        "version",
                        "vCloud",
                        "https://canvas.instructure.com/lti/account_name",
                        "Riverside College"));
        server.stubFor(get(urlEqualTo(CONFIGURATION)).willReturn(unauthorized()));
        server.stubFor(get(urlEqualTo(CONFIGURATION))
                .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                .willReturn(okJson(configuration.toString())));
        registration(okJson("""
                {"client_id": 10000000000099, "scope": "https://purl.imsglobal.org/spec/lti-ags/scope/score"}
                """));
        return this;
    }

    /** What the captured Moodle says, as if it were here. */
    ObjectNode moodleConfiguration() {
        return atHome(read("moodle-configuration"));
    }

    void configuration(JsonNode configuration) {
        configuration(okJson(configuration.toString()));
    }

    void configuration(ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo(CONFIGURATION)).willReturn(answer));
    }

    void registration(ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlEqualTo(REGISTRATION)).willReturn(answer));
    }

    void refuse(int status, String contentType, String body) {
        registration(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", contentType)
                .withBody(body));
    }

    String home() {
        return "http://localhost:" + server.port();
    }

    String configurationAddress() {
        return home() + CONFIGURATION;
    }

    /** What the tool has said of itself. */
    JsonNode description() {
        var request = server.findAll(postRequestedFor(urlEqualTo(REGISTRATION))).get(0);
        return JsonMapper.shared().readTree(request.getBodyAsString());
    }

    int timesAsked() {
        return server.findAll(getRequestedFor(urlEqualTo(CONFIGURATION))).size();
    }

    boolean wasAskedToRegisterWithItsToken() {
        return !server.findAll(postRequestedFor(urlEqualTo(REGISTRATION))
                        .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                        .withHeader("Content-Type", equalTo("application/json")))
                .isEmpty();
    }

    @Override
    public void close() {
        server.stop();
    }

    private ObjectNode atHome(ObjectNode configuration) {
        String text = configuration.toString().replace("http://localhost:8100", home());
        var moved = (ObjectNode) JsonMapper.shared().readTree(text);
        return moved.put("registration_endpoint", home() + REGISTRATION);
    }

    private static ObjectNode read(String file) {
        try (InputStream in = RegisteringPlatform.class.getResourceAsStream("/lti/registration/" + file + ".json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return (ObjectNode) JsonMapper.shared().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
