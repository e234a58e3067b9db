package org.secondlook.lti.registration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.lti.Platform;
import org.secondlook.lti.Platform.Standing;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.http.Network;
import org.secondlook.lti.http.Reach;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Dynamic registration over real HTTP, with platforms that are honest, odd and hostile. */
@SecondLookTest
@Tag("once")
class DynamicRegistrationTest {

    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final String CANVAS = "https://canvas.instructure.com/lti/";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Platforms platforms;

    @Autowired
    private Registrations registrations;

    @Autowired
    private SettableClock clock;

    private final RegisteringPlatform platform = new RegisteringPlatform();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void showsWhatItMeansBeforeAnythingHappens() throws Exception {
        platform.moodle();
        mvc.perform(get("/lti/register")
                        .queryParam("openid_configuration", platform.configurationAddress())
                        .queryParam("registration_token", RegisteringPlatform.TOKEN)
                        .queryParam("invitation", invitations.invite("Hillside")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Add Second Look to your platform")))
                .andExpect(content().string(containsString("localhost")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors *")));
        assertThat(known("FcOdyKK2FB1DzBT")).isEmpty();
    }

    @Test
    void registersAMoodleWithItsDeployment() throws Exception {
        platform.moodle();
        register(invitations.invite("Hillside"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Second Look is registered")))
                .andExpect(content().string(containsString("press Activate")))
                .andExpect(content().string(containsString("data-platform-origin=\"" + platform.home() + "\"")));
        assertThat(platform.wasAskedToRegisterWithItsToken()).isTrue();
        Platform moodle = known().get(0);
        assertThat(moodle.deploymentIds()).hasSize(1);
        assertThat(moodle.family()).isEqualTo(ProductFamily.MOODLE);
        assertThat(moodle.standing()).isEqualTo(Standing.ACTIVE);
        assertThat(moodle.tokenAudience()).isEqualTo(platform.home() + "/mod/lti/token.php");
        assertThat(Reach.of(moodle, moodle.jwksUri())).contains(Network.ANY);
    }

    @Test
    void asksMoodleForWhatMoodleCanGive() throws Exception {
        platform.moodle();
        register(invitations.invite("Hillside"));
        JsonNode description = platform.description();
        assertThat(description.path("initiate_login_uri").asString()).isEqualTo("http://localhost:8080/lti/login");
        assertThat(description.path("redirect_uris").toString()).isEqualTo("[\"http://localhost:8080/lti/launch\"]");
        assertThat(description.path("jwks_uri").asString()).isEqualTo("http://localhost:8080/.well-known/jwks.json");
        assertThat(description.path("token_endpoint_auth_method").asString()).isEqualTo("private_key_jwt");
        assertThat(description.path("response_types").toString()).isEqualTo("[\"id_token\"]");
        assertThat(description.path("scope").asString().split(" ")).hasSize(5).doesNotContain("openid");
        JsonNode tool = description.path(TOOL);
        assertThat(tool.path("domain").asString()).isEqualTo("localhost:8080");
        assertThat(tool.path("target_link_uri").asString()).isEqualTo("http://localhost:8080/");
        assertThat(tool.path("claims").toString()).doesNotContain("email").doesNotContain("picture");
        assertThat(tool.path("messages").findValuesAsString("type"))
                .containsExactly("LtiResourceLinkRequest", "LtiDeepLinkingRequest");
    }

    @Test
    void registersACanvasAndLearnsItsDeploymentLater() throws Exception {
        platform.canvas();
        register(invitations.invite("Riverside"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("developer key")))
                .andExpect(content().string(containsString("What your platform did not grant")))
                .andExpect(content().string(containsString("lti-nrps/scope/contextmembership.readonly")));
        Platform canvas = known().get(0);
        assertThat(canvas.clientId()).isEqualTo("10000000000099");
        assertThat(canvas.name()).isEqualTo("Riverside College");
        assertThat(canvas.tokenAudience()).isEqualTo("canvas.school.example");
        assertThat(registrations.admit(canvas, "7:first")).isTrue();
        assertThat(registrations.admit(known().get(0), "8:second")).isFalse();
        JsonNode tool = platform.description().path(TOOL);
        assertThat(tool.path(CANVAS + "privacy_level").asString()).isEqualTo("name_only");
        assertThat(platform.description().path("scope").asString().split(" ")).hasSize(2);
        assertThat(tool.path("messages").toString())
                .contains("assignment_selection", "link_selection", "editor_button", "course_navigation");
    }

    @Test
    void keepsWhatWasGrantedAgainstWhatWasAsked() throws Exception {
        platform.canvas();
        register(invitations.invite("Riverside"));
        Registration kept = registrations.find(known().get(0).key()).orElseThrow();
        assertThat(kept.askedScopes()).hasSize(2);
        assertThat(kept.grantedScopes()).containsExactly("https://purl.imsglobal.org/spec/lti-ags/scope/score");
    }

    @Test
    void registeringAgainBringsTheRegistrationUpToDate() throws Exception {
        platform.moodle();
        register(invitations.invite("Hillside"));
        String key = known().get(0).key();
        register(invitations.invite("Hillside again"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("up to date now")));
        assertThat(known()).extracting(Platform::key).containsExactly(key);
    }

    @Test
    void aFrozenRegistrationStaysAsItIs() throws Exception {
        platform.moodle();
        register(invitations.invite("Hillside"));
        registrations.stand(known().get(0).key(), Standing.FROZEN);
        String invitation = invitations.invite("Hillside again");
        register(invitation).andExpect(status().isConflict());
        assertThat(invitations.isGood(invitation)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "made up"})
    void nobodyIsCalledWithoutAnInvitation(String invitation) throws Exception {
        platform.moodle();
        mvc.perform(get("/lti/register")
                        .queryParam("openid_configuration", platform.configurationAddress())
                        .queryParam("invitation", invitation))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("needs an invitation")));
        register(invitation).andExpect(status().isForbidden());
        assertThat(platform.timesAsked()).isZero();
    }

    @Test
    void anInvitationWorksOnceAndNotForEver() throws Exception {
        platform.moodle();
        String used = invitations.invite("Hillside");
        register(used).andExpect(status().isOk());
        register(used).andExpect(status().isForbidden());
        String late = invitations.invite("Somebody slow");
        clock.advance(Duration.ofDays(7));
        register(late).andExpect(status().isForbidden());
        assertThat(invitations.all().stream().filter(each -> each.note().equals("Hillside")))
                .allSatisfy(each -> assertThat(each.platform()).isNotNull());
    }

    @Test
    void ofTwoTabsOneRegisters() throws Exception {
        platform.moodle();
        String invitation = invitations.invite("Hillside");
        var tabs = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> clicks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                clicks.add(() -> register(invitation).andReturn().getResponse().getStatus());
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> click : tabs.invokeAll(clicks)) {
                answers.add(click.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 403, 403, 403);
        } finally {
            tabs.shutdownNow();
        }
        assertThat(known()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, text/html, missing required attribute response_types, missing required attribute response_types",
        "401, text/html, token_already_used, no longer accepts this link",
        "422, application/json, '{\"error\":\"invalid_client_metadata\",\"error_description\":\"Unknown scope\"}', Unknown scope",
        "404, text/html, '<html><script>alert(1)</script><b>Not here</b></html>', Not here",
        "500, text/html, , HTTP 500",
        "200, application/json, '{\"client_name\":\"Second Look\"}', did not say who we are",
        "200, text/html, '<html>', did not say who we are"
    })
    void aRefusalIsShownInPlainWordsAndNothingIsKept(int status, String type, String body, String words)
            throws Exception {
        platform.moodle();
        platform.refuse(status, type, body == null ? "" : body);
        String invitation = invitations.invite("Hillside");
        ResultActions answer = register(invitation);
        assertThat(answer.andReturn().getResponse().getStatus()).isIn(400, 502);
        answer.andExpect(content().string(containsString(words)))
                .andExpect(content().string(not(containsString("<script>alert"))));
        assertThat(known()).isEmpty();
        assertThat(invitations.isGood(invitation)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://2130706433/",
                "https://0.0.0.0/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::1]/",
                "http://school.example/",
                "file:///etc/passwd",
                "ftp://school.example/",
                "https://user:secret@school.example/",
                "https://school.example/ x",
                "javascript:alert(1)",
                "//school.example"
            })
    void noCallLeadsInside(String address) throws Exception {
        mvc.perform(get("/lti/register")
                        .queryParam("openid_configuration", address)
                        .queryParam("invitation", invitations.invite("x")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("not one that Second Look may call")));
    }

    @Test
    void whoAnswersSpeaksForTheIssuer() throws Exception {
        platform.moodle();
        platform.configuration(platform.moodleConfiguration().put("issuer", "https://canvas.instructure.com"));
        refusedAs("calls itself by an address that is not its own");
        platform.configuration(platform.moodleConfiguration().put("issuer", "https://another.school.example"));
        refusedAs("calls itself by an address that is not its own");
        platform.configuration(
                platform.moodleConfiguration().put("registration_endpoint", "https://another.school.example/register"));
        refusedAs("calls itself by an address that is not its own");
    }

    @Test
    void aPlatformThatSignsInElsewhereWaitsForAnOperator() throws Exception {
        platform.moodle();
        platform.configuration(
                platform.moodleConfiguration().put("authorization_endpoint", "https://sso.elsewhere.example/auth"));
        register(invitations.invite("Hillside"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("still has to approve it")));
        assertThat(known().get(0).suspended()).isTrue();
        registrations.stand(known().get(0).key(), Standing.ACTIVE);
        assertThat(known().get(0).suspended()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "authorization_endpoint", "token_endpoint", "jwks_uri", "registration_endpoint"})
    void everyAddressIsNeededAndSafe(String name) throws Exception {
        platform.moodle();
        var without = platform.moodleConfiguration();
        without.remove(name);
        platform.configuration(without);
        refusedAs("is incomplete");
        platform.configuration(platform.moodleConfiguration().put(name, "javascript:alert(1)"));
        refusedAs("is incomplete");
        platform.configuration(platform.moodleConfiguration().put(name, 5));
        refusedAs("is incomplete");
    }

    @Test
    void aPlatformThatMisbehavesIsNotWaitedFor() throws Exception {
        for (var answer : List.of(
                aResponse().withStatus(500),
                aResponse().withBody("x".repeat(300_000)),
                aResponse().withBody("<html>sign in</html>"),
                aResponse().withBody("[]"),
                temporaryRedirect("http://localhost:1/"))) {
            platform.configuration(answer);
            int status = look(invitations.invite("x")).andReturn().getResponse().getStatus();
            assertThat(status).isIn(400, 502);
        }
        assertThat(known()).isEmpty();
    }

    @Test
    void anOddRequestIsExplained() throws Exception {
        mvc.perform(get("/lti/register"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("is opened by a learning platform")));
        mvc.perform(get("/lti/register")
                        .queryParam("openid_configuration", "https://school.example/")
                        .queryParam("registration_token", "a\r\nb"))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/lti/register").queryParam("openid_configuration", "https://a.example/" + "x".repeat(3000)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void namesOfThePlatformAreShownAndNotBelieved() throws Exception {
        platform.canvas();
        ObjectNode configuration = platform.moodleConfiguration();
        configuration.putPOJO(
                "https://purl.imsglobal.org/spec/lti-platform-configuration",
                Map.of("https://canvas.instructure.com/lti/account_name", "<b>School\u0000</b>" + "x".repeat(1_000)));
        platform.configuration(configuration);
        look(invitations.invite("x"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;b&gt;School&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("<b>School"))));
        register(invitations.invite("x")).andExpect(status().isOk());
    }

    private void refusedAs(String words) throws Exception {
        look(invitations.invite("x"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(words)));
    }

    private ResultActions look(String invitation) throws Exception {
        return mvc.perform(get("/lti/register")
                .queryParam("openid_configuration", platform.configurationAddress())
                .queryParam("registration_token", RegisteringPlatform.TOKEN)
                .queryParam("invitation", invitation));
    }

    private ResultActions register(String invitation) throws Exception {
        return mvc.perform(post("/lti/register")
                .formField("openid_configuration", platform.configurationAddress())
                .formField("registration_token", RegisteringPlatform.TOKEN)
                .formField("invitation", invitation));
    }

    private List<Platform> known() {
        return platforms.of(platform.home());
    }

    private List<Platform> known(String clientId) {
        return platforms.find(platform.home(), clientId).stream().toList();
    }
}
