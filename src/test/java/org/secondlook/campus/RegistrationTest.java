package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** A school without a tool gets one as real platforms do: it registers itself, and an administrator lets it in. */
class RegistrationTest extends OnCampus {

    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private static final String CANVAS = "https://canvas.instructure.com/lti/";
    private static final String EVERYTHING = String.join(" ", Scopes.ALL);

    @BeforeEach
    void removeTheTools() {
        perform(post("/campus/new-moodle/as/mateo/tool/removal"));
        perform(post("/campus/new-canvas/as/mateo/tool/removal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-moodle", "new-canvas"})
    void theToolsPageIsOpenedWithWhatItNeedsToRegister(String key) {
        String page =
                text(perform(get(tools(key) + "/registration?address=" + TOOL.address() + "/lti/register?x=1%26y")));
        assertThat(page).contains("src=\"" + CAMPUS + "/" + key + "/as/mateo/tool/registration/start?address=http%3A");

        URI opened = opened(key, TOOL.address() + "/lti/register?x=1");

        assertThat(opened.toString()).startsWith(TOOL.address() + "/lti/register?x=1&openid_configuration=http");
        assertThat(parameter(opened, "openid_configuration"))
                .isEqualTo(CAMPUS + "/" + key + "/lti/openid-configuration");
        assertThat(parameter(opened, "registration_token").split("\\.")).hasSize(3);
    }

    @Test
    void onlyAnAdministratorLooksAfterTools() {
        for (String path :
                List.of("", "/registration?address=http://localhost", "/registration/start?address=http://localhost")) {
            assertThat(perform(get("/campus/new-moodle/as/leila/tool" + path)).getStatus())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(perform(post("/campus/new-moodle/as/leila/tool/activation")).getStatus())
                .isEqualTo(403);
        assertThat(perform(post(tools("new-moodle") + "/activation").header("Origin", "https://evil.example.org"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(text(perform(get("/campus/moodle/as/leila")))).doesNotContain("/as/leila/tool");
    }

    @Test
    void aSchoolRegisteredByFileKeepsItsTool() {
        assertThat(opening("moodle", TOOL.address() + "/lti/register").getStatus())
                .isEqualTo(400);
        assertThat(perform(post(tools("moodle") + "/removal")).getStatus()).isEqualTo(403);
        assertThat(text(perform(get(tools("moodle"))))).contains(moodle().clientId());
    }

    @Test
    void moodleSaysWhatItIsToAnybody() {
        var answer = perform(get("/campus/new-moodle/lti/openid-configuration"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/json; charset=utf-8");
        assertThat(Shape.of(json(answer))).isEqualTo(Shape.captured("moodle-openid-configuration.json"));
        assertThat(json(answer).get("issuer").asString()).isEqualTo(CAMPUS + "/new-moodle");
    }

    @Test
    void canvasSaysWhatItIsToWhoHasItsToken() {
        String address = "/campus/new-canvas/lti/openid-configuration";

        assertThat(perform(get(address)).getStatus()).isEqualTo(401);
        assertThat(perform(get(address).header("Authorization", "Bearer a.b.c")).getStatus())
                .isEqualTo(401);
        var answer = perform(get(address).header("Authorization", "Bearer " + token("new-canvas")));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(json(answer).get("authorization_server").asString()).isEqualTo("127.0.0.1:8080");
        assertThat(json(answer).get(PLATFORM).get(CANVAS + "account_name").asString())
                .isEqualTo("Harbour College");
    }

    @Test
    void moodleRepeatsAToolWithLossesAndLetsItWait() {
        var answer = register("new-moodle", token("new-moodle"), metadata(EVERYTHING));

        assertThat(answer.getStatus()).isEqualTo(200);
        var captured = Shape.captured("moodle-registration.json");
        captured.remove("/logo_uri");
        assertThat(Shape.of(json(answer))).isEqualTo(captured);
        var configuration = json(answer).get(ToolMetadata.CONFIGURATION);
        assertThat(configuration.get("deployment_id").asString()).isEqualTo("1");
        assertThat(configuration.get("custom_parameters").get("eq").asString()).isEqualTo("a");
        assertThat(text(perform(get(tools("new-moodle"))))).contains("Pending", ">Activate<");
        assertThat(perform(get("/campus/new-moodle/as/leila/activities/new/launch"))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void whatWasRegisteredWithMoodleGovernsItsLaunches() {
        register("new-moodle", token("new-moodle"), metadata(Scopes.SCORE));
        activate("new-moodle");

        var page = perform(get("/campus/new-moodle/as/leila/activities/new/launch"));
        assertThat(action(page)).isEqualTo(TOOL.address() + "/elsewhere/login");
        assertThat(fields(page)).containsEntry("target_link_uri", TOOL.address() + "/elsewhere/launch?dl=1");

        var request = authenticationRequest(fields(page));
        request.put("redirect_uri", TOOL.address() + "/elsewhere/launch");
        var claims = claims(school("new-moodle"), authorize(school("new-moodle"), request));
        assertThat(claims.get(Claims.CUSTOM).get("eq").asString()).isEqualTo("a=b=c");
        assertThat(claims.get(Claims.AGS).get("scope").toString()).doesNotContain(Scopes.LINE_ITEM + "\"");
        assertThat(claims.has(Claims.NRPS)).isFalse();
        assertThat(claims.has("email")).isTrue();
    }

    @Test
    void servicesGrantWhatWasGrantedToTheRegistration() {
        register("new-moodle", token("new-moodle"), metadata(Scopes.SCORE));
        activate("new-moodle");
        School school = school("new-moodle");

        assertThat(askForToken(school, TOOL.sign(assertion(school).build()), Scopes.MEMBERS_READ)
                        .getStatus())
                .isEqualTo(400);
        assertThat(json(askForToken(school, TOOL.sign(assertion(school).build()), Scopes.SCORE, Scopes.LINE_ITEM))
                        .get("scope")
                        .asString())
                .isEqualTo(Scopes.SCORE);
    }

    @Test
    void aTokenOfMoodleIsGoodForOneToolAndLaterOnesForItsUpdates() {
        String first = token("new-moodle");
        register("new-moodle", first, metadata(Scopes.SCORE));

        var again = register("new-moodle", first, metadata(Scopes.SCORE));
        assertThat(again.getStatus()).isEqualTo(401);
        assertThat(text(again)).isEqualTo("token_already_used");
        assertThat(again.getContentType()).isEqualTo("text/html; charset=utf-8");

        activate("new-moodle");
        String clientId = school("new-moodle").clientId();
        var update = register("new-moodle", token("new-moodle"), metadata(EVERYTHING));

        assertThat(json(update).get("client_id").asString()).isEqualTo(clientId);
        assertThat(school("new-moodle").tool().scopes()).containsExactlyInAnyOrderElementsOf(Scopes.ALL);
        assertThat(text(perform(get(tools("new-moodle"))))).contains("Active").doesNotContain("Pending");
    }

    @ParameterizedTest
    @CsvSource({
        "response_types, missing required attribute response_types",
        "initiate_login_uri, missing required attribute initiate_login_uri",
        "jwks_uri, missing required attribute jwks_uri",
        "domain, missing required attribute domain",
    })
    void moodleNamesTheFirstThingThatIsMissing(String name, String reason) {
        var metadata = metadata(EVERYTHING);
        metadata.remove(name);
        configuration(metadata).remove(name);

        var answer = register("new-moodle", token("new-moodle"), metadata);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer)).isEqualTo(reason);
        assertThat(answer.getContentType()).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void moodleRefusesADomainThatIsNotTheTools() {
        var metadata = metadata(EVERYTHING);
        configuration(metadata).put("domain", "tool.example.org");

        assertThat(text(register("new-moodle", token("new-moodle"), metadata)))
                .isEqualTo("domain_targetlinkuri_mismatch");
    }

    @Test
    void moodleToldNothingOrGarbageForATokenAnswersAsItDoes() {
        var none = perform(post("/campus/new-moodle/lti/registrations").content("{}"));
        assertThat(none.getStatus()).isEqualTo(401);
        assertThat(text(none)).isEqualTo("missing_registration_token");

        var garbage = register("new-moodle", "abc.def.ghi", metadata(EVERYTHING));
        assertThat(garbage.getStatus()).isEqualTo(404);
        assertThat(text(garbage)).startsWith("<!DOCTYPE html>");

        String late = token("new-moodle");
        clock.advance(Duration.ofMinutes(61));
        assertThat(register("new-moodle", late, metadata(EVERYTHING)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void canvasDeploysLaterAndWithTheScopesThatWereLeftOn() {
        var answer = register("new-canvas", token("new-canvas"), metadata(EVERYTHING));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(json(answer).has(CANVAS + "registration_config_url")).isTrue();
        assertThat(json(answer).get(ToolMetadata.CONFIGURATION).has("deployment_id"))
                .isFalse();
        assertThat(json(answer)
                        .get(ToolMetadata.CONFIGURATION)
                        .get("custom_parameters")
                        .get("eq")
                        .asString())
                .isEqualTo("a=b=c");
        assertThat(text(perform(get(tools("new-canvas"))))).contains("Pending", ">Enable and deploy<", "checkbox");

        perform(post(tools("new-canvas") + "/activation").param("scope", Scopes.SCORE, "https://example.org/more"));

        School school = school("new-canvas");
        assertThat(school.clientId()).isEqualTo(json(answer).get("client_id").asString());
        assertThat(school.deploymentId()).contains(":");
        assertThat(school.tool().scopes()).containsExactly(Scopes.SCORE);
        assertThat(school.tool().message(Messages.DEEP_LINKING, Placements.EDITOR))
                .isPresent();
        assertThat(school.tool().message(Messages.DEEP_LINKING, Placements.ASSIGNMENT))
                .isEmpty();
        assertThat(json(askForToken(school, TOOL.sign(assertion(school).build()), Scopes.ALL.toArray(String[]::new)))
                        .get("scope")
                        .asString())
                .isEqualTo(Scopes.SCORE);
    }

    @Test
    void canvasRefusesScopesItDoesNotKnowAndListsAllThatIsWrong() {
        var metadata = metadata("https://example.org/bogus");
        metadata.remove("jwks_uri");
        configuration(metadata).put("domain", "https://tool.example.org");

        var answer = register("new-canvas", token("new-canvas"), metadata);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(json(answer).get("errors").toString())
                .contains("\"scopes\"", "bogus", "\"jwks_uri\"", "lti_tool_configuration.domain");
        assertThat(text(perform(get(tools("new-canvas"))))).doesNotContain("Pending");
    }

    @Test
    void aTokenOfCanvasIsGoodOnceAndASecondRegistrationLeavesTheFirstAtWork() {
        String first = token("new-canvas");
        register("new-canvas", first, metadata(EVERYTHING));
        perform(post(tools("new-canvas") + "/activation").param("scope", Scopes.ALL.toArray(String[]::new)));
        String clientId = school("new-canvas").clientId();

        assertThat(register("new-canvas", first, metadata(EVERYTHING)).getStatus())
                .isEqualTo(401);
        var second = register("new-canvas", token("new-canvas"), metadata(Scopes.SCORE));

        assertThat(school("new-canvas").clientId()).isEqualTo(clientId);
        assertThat(school("new-canvas").installation().pending().orElseThrow().clientId())
                .isEqualTo(json(second).get("client_id").asString())
                .isNotEqualTo(clientId);
    }

    @ParameterizedTest
    @CsvSource({
        "name_only, true, false",
        "email_only, false, true",
        "public, true, true",
        "anonymous, false, false",
    })
    void thePrivacyLevelOfCanvasDecidesWhoPeopleAre(String level, boolean names, boolean emails) {
        var metadata = metadata(EVERYTHING);
        configuration(metadata).put(CANVAS + "privacy_level", level);
        register("new-canvas", token("new-canvas"), metadata);
        perform(post(tools("new-canvas") + "/activation").param("scope", Scopes.ALL.toArray(String[]::new)));

        RegisteredTool tool = school("new-canvas").tool();
        Person amara = school("new-canvas").person("amara");
        assertThat(amara.description(tool).containsKey("name")).isEqualTo(names);
        assertThat(amara.description(tool).containsKey("email")).isEqualTo(emails);
    }

    @Test
    void aRestartForgetsNothingOfIt(@TempDir Path folder) {
        RegisteredTool tool = moodle().tool();
        Path file = folder.resolve("campus/new-moodle-tool.json");
        Installation.kept(file).hold(tool);
        assertThat(Installation.kept(file).pending()).contains(tool);

        Installation.kept(file).run(tool);

        assertThat(Installation.kept(file).active()).contains(tool);
        assertThat(Installation.kept(file).pending()).isEmpty();
    }

    private School school(String key) {
        return schools.get(key);
    }

    private static String tools(String key) {
        return "/campus/" + key + "/as/mateo/tool";
    }

    private MockHttpServletResponse opening(String key, String address) {
        return perform(get(tools(key) + "/registration/start").param("address", address));
    }

    private URI opened(String key, String address) {
        return URI.create(String.valueOf(opening(key, address).getRedirectedUrl()));
    }

    private String token(String key) {
        return parameter(opened(key, TOOL.address() + "/lti/register"), "registration_token");
    }

    private static String parameter(URI address, String name) {
        String value =
                UriComponentsBuilder.fromUri(address).build().getQueryParams().getFirst(name);
        return URLDecoder.decode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    private void activate(String key) {
        assertThat(perform(post(tools(key) + "/activation")).getStatus()).isEqualTo(302);
    }

    private MockHttpServletResponse register(String key, String token, Map<String, Object> metadata) {
        return perform(post("/campus/" + key + "/lti/registrations")
                .header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .content(JSON.writeValueAsBytes(metadata)));
    }

    private static Map<String, Object> metadata(String scope) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("application_type", "web");
        metadata.put("response_types", List.of("id_token"));
        metadata.put("grant_types", List.of("implicit", "client_credentials"));
        metadata.put("initiate_login_uri", TOOL.address() + "/elsewhere/login");
        metadata.put("redirect_uris", List.of(TOOL.address() + "/elsewhere/launch", TOOL.address() + "/lti/launch"));
        metadata.put("client_name", "Stub tool");
        metadata.put("jwks_uri", TOOL.address() + "/.well-known/jwks.json");
        metadata.put("token_endpoint_auth_method", "private_key_jwt");
        metadata.put("scope", scope);
        var configuration = new LinkedHashMap<String, Object>();
        configuration.put("domain", TOOL.address().getAuthority());
        configuration.put("target_link_uri", TOOL.address() + "/elsewhere/launch");
        configuration.put("description", "A tool for tests");
        configuration.put("custom_parameters", Map.of("history", "$Context.id.history", "eq", "a=b=c"));
        configuration.put("claims", List.of("sub", "iss", "name", "email"));
        configuration.put(
                "messages",
                List.of(
                        Map.of("type", "LtiResourceLinkRequest", "placements", List.of(CANVAS + "course_navigation")),
                        Map.of(
                                "type",
                                "LtiDeepLinkingRequest",
                                "target_link_uri",
                                TOOL.address() + "/elsewhere/launch?dl=1",
                                "placements",
                                List.of("ContentArea", "RichTextEditor"))));
        metadata.put(ToolMetadata.CONFIGURATION, configuration);
        return metadata;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> configuration(Map<String, Object> metadata) {
        return (Map<String, Object>) metadata.get(ToolMetadata.CONFIGURATION);
    }
}
