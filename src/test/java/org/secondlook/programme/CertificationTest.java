package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.lti.TestLaunch.LTI;
import static org.secondlook.lti.TestLaunch.MEMBERSHIP;
import static org.secondlook.lti.TestPlatform.VALIDATOR;
import static org.secondlook.programme.Chooser.ITEMS;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** The deep linking steps of the LTI Advantage certification suite for tools, under the suite's own names. */
@SecondLookTest
class CertificationTest {

    private static final String RETURN = "https://ltiadvantagevalidator.imsglobal.org/ltitool/deeplinkresponse.html";
    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final String SCOPES = "https://purl.imsglobal.org/spec/lti-ags/scope/";

    @Autowired
    TestLaunches launches;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    private final String course = UUID.randomUUID().toString();
    private Chooser teacher;
    private MockHttpServletResponse response;

    @BeforeEach
    void answer() throws Exception {
        teacher = Chooser.enter(request(), launches, mvc);
        response = teacher.pickTwo();
    }

    @Test
    void sendDeepLinkingRequestPayload() throws Exception {
        assertThat(Chooser.enter(request(), launches, mvc).look().getStatus()).isEqualTo(200);
    }

    @Test
    void submittedDeepLinkingResponsePayloadWasReceived() {
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(Chooser.returnUrl(response)).isEqualTo(RETURN);
        assertThat(Chooser.jwt(response)).isNotNull();
    }

    @Test
    void verificationResponseIsDeepLinkingResponse() {
        assertThat(claims().get(LTI + "message_type").stringValue()).isEqualTo("LtiDeepLinkingResponse");
        assertThat(claims().get(LTI + "version").stringValue()).isEqualTo("1.3.0");
    }

    @Test
    void verifyTimestamps() {
        long now = clock.instant().getEpochSecond();

        assertThat(claims().get("iat").longValue()).isEqualTo(now);
        assertThat(claims().get("exp").longValue()).isBetween(now + 60, now + 3600);
    }

    @Test
    void verifyJwtSigning() throws Exception {
        SignedJWT token = Chooser.jwt(response);
        String keys = mvc.perform(get("/.well-known/jwks.json"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var key = JWKSet.parse(keys).getKeyByKeyId(token.getHeader().getKeyID());

        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
    }

    @Test
    void verifyRequiredClaims() {
        assertThat(claims().get("iss").stringValue()).isEqualTo(VALIDATOR.clientId());
        assertThat(claims().get("aud").stringValue()).isEqualTo(VALIDATOR.issuer());
        assertThat(claims().get("nonce").stringValue()).isNotEmpty();
        assertThat(claims().get(LTI + "deployment_id").stringValue()).isEqualTo(VALIDATOR.deploymentId());
        assertThat(claims().get(DL + "data").stringValue()).isEqualTo("909708");
    }

    @Test
    void affirmResponseValues() {
        assertThat(claims().get(ITEMS)).hasSize(2);
        assertThat(claims().get(ITEMS).get(0).get("type").stringValue()).isEqualTo("ltiResourceLink");
        assertThat(claims().get(ITEMS).get(0).get("title").stringValue()).isEqualTo("Talk");
    }

    @Test
    void coreLaunchOfPassedLtiLink() throws Exception {
        JsonNode item = claims().get(ITEMS).get(0);
        TestLaunch passed = inCourse()
                .as("40899", "Carrie A Lowell")
                .withRoles(MEMBERSHIP + "Learner", "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Student")
                .with(LTI + "target_link_uri", item.get("url").stringValue())
                .with(
                        LTI + "custom",
                        Map.of("task", item.get("custom").get("task").stringValue()))
                .opening("passed " + course, "Talk");
        TestLaunches.Login login = launches.login(VALIDATOR);
        String landing = login.answer(passed).andReturn().getResponse().getHeader("Location");

        assertThat(Chooser.text(mvc.perform(get(landing).cookie(login.browser()))
                        .andReturn()
                        .getResponse()))
                .contains(">Talk</h1>", "Who?");
    }

    private JsonNode claims() {
        return Chooser.claims(response);
    }

    private TestLaunch request() {
        return inCourse()
                .as("39890", "Lauren Colleen Hutton")
                .instructor()
                .without(LTI + "resource_link")
                .without(LTI + "target_link_uri")
                .with(LTI + "message_type", "LtiDeepLinkingRequest")
                .with(LTI + "launch_presentation", Map.of("document_target", "window", "height", 360, "width", 480))
                .with(
                        "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                        Map.of("scope", List.of(SCOPES + "lineitem", SCOPES + "score"), "lineitems", RETURN))
                .with(DL + "deep_linking_settings", settings());
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "deep_link_return_url",
                RETURN,
                "accept_types",
                List.of("link", "file", "html", "ltiResourceLink"),
                "accept_media_types",
                "image/*,text/html,application/json",
                "accept_presentation_document_targets",
                List.of("iframe", "window"),
                "accept_multiple",
                true,
                "auto_create",
                true,
                "title",
                "This is the default title",
                "text",
                "This is the default text",
                "data",
                "909708");
    }

    private TestLaunch inCourse() {
        return TestLaunch.from(VALIDATOR).inCourse(course, "Bio Adventures");
    }
}
