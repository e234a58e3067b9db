package org.secondlook.campus;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test of the campus alone: it plays the tool, and reads what the platforms say. */
@Tag("once")
@SecondLookTest
@ActiveProfiles("demo")
abstract class OnCampus {

    static final String CAMPUS = "http://127.0.0.1:8080/campus";
    static final ToolDouble TOOL = new ToolDouble();

    static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]*)\"");
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"(?: value=\"([^\"]*)\")?");

    @Autowired
    MockMvc mvc;

    @Autowired
    Schools schools;

    @Autowired
    SettableClock clock;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("secondlook.base-url", TOOL::address);
        registry.add("secondlook.campus.base-url", () -> CAMPUS);
    }

    School moodle() {
        return schools.get("moodle");
    }

    School canvas() {
        return schools.get("canvas");
    }

    MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static JsonNode json(MockHttpServletResponse response) {
        return JSON.readTree(response.getContentAsByteArray());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** The fields of a page that posts itself. */
    static Map<String, String> fields(MockHttpServletResponse page) {
        var fields = new LinkedHashMap<String, String>();
        var matcher = FIELD.matcher(text(page));
        while (matcher.find()) {
            String value = matcher.group(2);
            fields.put(matcher.group(1), value == null ? "" : HtmlUtils.htmlUnescape(value));
        }
        return fields;
    }

    static String action(MockHttpServletResponse page) {
        var matcher = ACTION.matcher(text(page));
        return matcher.find() ? HtmlUtils.htmlUnescape(matcher.group(1)) : "";
    }

    /** The login initiation that the tool gets when this person opens the school's first activity. */
    Map<String, String> initiation(School school, String person) {
        String activity = school.course().activities().get(0).id();
        return fields(perform(get("/campus/%s/as/%s/activities/%s/launch".formatted(school.key(), person, activity))));
    }

    /** What a well-behaved tool asks after a login initiation. */
    static Map<String, String> authenticationRequest(Map<String, String> initiation) {
        var request = new LinkedHashMap<String, String>();
        request.put("scope", "openid");
        request.put("response_type", "id_token");
        request.put("response_mode", "form_post");
        request.put("prompt", "none");
        request.put("client_id", initiation.get("client_id"));
        request.put("redirect_uri", TOOL.address() + "/lti/launch");
        request.put("login_hint", initiation.get("login_hint"));
        request.put("lti_message_hint", initiation.get("lti_message_hint"));
        request.put("state", "the state");
        request.put("nonce", "the nonce");
        return request;
    }

    MockHttpServletResponse authorize(School school, Map<String, String> request) {
        var get = get("/campus/" + school.key() + "/lti/authorize");
        request.forEach(get::param);
        return perform(get);
    }

    /** The claims of an honest launch, its signature verified with the published key. */
    JsonNode launch(School school, String person) {
        return claims(school, authorize(school, authenticationRequest(initiation(school, person))));
    }

    JsonNode claims(School school, MockHttpServletResponse page) {
        try {
            SignedJWT token = SignedJWT.parse(fields(page).get("id_token"));
            var keys = JWKSet.parse(text(perform(get("/campus/" + school.key() + "/lti/keys"))));
            var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
            if (!token.verify(new RSASSAVerifier(key))) {
                throw new AssertionError("not signed by the school");
            }
            return json(token.getPayload().toString());
        } catch (ParseException | JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** What the tool says about itself when it asks for a token. */
    JWTClaimsSet.Builder assertion(School school) {
        return new JWTClaimsSet.Builder()
                .issuer(school.clientId())
                .subject(school.clientId())
                .audience(school.tokenEndpoint().toString())
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(5))))
                .jwtID(UUID.randomUUID().toString());
    }

    MockHttpServletResponse askForToken(School school, String assertion, String... scopes) {
        return perform(post("/campus/" + school.key() + "/lti/token")
                .param("grant_type", "client_credentials")
                .param("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .param("client_assertion", assertion)
                .param("scope", String.join(" ", Arrays.asList(scopes))));
    }

    /** An access token for these scopes. */
    String token(School school, String... scopes) {
        var answer = askForToken(school, TOOL.sign(assertion(school).build()), scopes);
        return json(answer).get("access_token").asString();
    }

    /** A call to a service, by its address as the platform gave it. */
    static MockHttpServletRequestBuilder service(HttpMethod method, Object address, String token) {
        return request(method, URI.create(address.toString())).header("Authorization", "Bearer " + token);
    }

    /** A new column of the gradebook, which only this test knows. */
    String column(School school, double maximum) {
        var item = new Gradebook.LineItem(school.newId(), "Fresh", maximum, null, null, null, true);
        school.course().gradebook().add(item);
        return item.id();
    }
}
