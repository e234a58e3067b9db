package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.secondlook.lti.TestPlatform.CANVAS;
import static org.secondlook.lti.TestPlatform.MOODLE;
import static org.secondlook.lti.TestPlatform.OTHER_CANVAS;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A platform invites to log in. Anybody may send such an invitation, so nothing of it is believed or kept. */
@SecondLookTest
class LoginTest {

    @Autowired
    MockMvc mvc;

    private final Map<String, String> login = new LinkedHashMap<>(Map.of(
            "iss", MOODLE.issuer(),
            "client_id", MOODLE.clientId(),
            "login_hint", "5",
            "lti_message_hint", "{\"cmid\":3}",
            "lti_deployment_id", "1",
            "target_link_uri", "http://localhost:8080/"));

    @Test
    void asksThePlatformWhoThePersonIs() throws Exception {
        MockHttpServletResponse response =
                send().andExpect(status().isFound()).andReturn().getResponse();
        assertThat(response.getHeader("Location")).startsWith("https://moodle.example.org/authorize?");
        Map<String, String> asked = parameters(response);
        assertThat(asked)
                .containsEntry("scope", "openid")
                .containsEntry("response_type", "id_token")
                .containsEntry("response_mode", "form_post")
                .containsEntry("prompt", "none")
                .containsEntry("client_id", MOODLE.clientId())
                .containsEntry("login_hint", "5");
        assertThat(asked.get("nonce")).hasSizeGreaterThanOrEqualTo(22);
    }

    @Test
    void understandsALoginByGet() throws Exception {
        MockHttpServletRequestBuilder get = get("/lti/login");
        login.forEach(get::queryParam);
        mvc.perform(get).andExpect(status().isFound());
    }

    @Test
    void understandsTheLoginThatMoodleSends() throws Exception {
        Map<String, String> captured =
                JsonMapper.shared().readValue(MoodleMessagesTest.text("login.json"), new TypeReference<>() {});
        captured.put("iss", MOODLE.issuer());
        MockHttpServletResponse response = send("/lti/login", captured)
                .andExpect(status().isFound())
                .andReturn()
                .getResponse();
        assertThat(response.getHeader("Location"))
                .contains("lti_message_hint=%7B%22cmid%22%3A3%2C%22launchid%22%3A%22ltilaunch1_1177188115%22%7D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "login_hint", "target_link_uri"})
    void needsWhatTheSpecificationDemands(String parameter) throws Exception {
        login.remove(parameter);
        refused(400, "login-incomplete");
        login.put(parameter, "");
        refused(400, "login-incomplete");
    }

    @Test
    void aStrangerIsToldTheSameAsAnUnknownClient() throws Exception {
        login.put("client_id", "unknown");
        String unknownClient = refused(400, "platform-unknown");
        login.put("client_id", MOODLE.clientId());
        login.put("iss", "https://unknown.example");
        String unknownIssuer = refused(400, "platform-unknown");
        assertThat(withoutReference(unknownIssuer)).isEqualTo(withoutReference(unknownClient));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://moodle.example.org/", "https://Moodle.example.org", "http://moodle.example.org"})
    void comparesTheIssuerToTheLetter(String issuer) throws Exception {
        login.put("iss", issuer);
        refused(400, "platform-unknown");
    }

    @Test
    void findsTheOnlyRegistrationOfAnIssuerWithoutAClientId() throws Exception {
        login.remove("client_id");
        send().andExpect(status().isFound());
    }

    @Test
    void neverGuessesBetweenTwoRegistrationsOfAnIssuer() throws Exception {
        login.put("iss", CANVAS.issuer());
        login.remove("client_id");
        login.remove("lti_deployment_id");
        refused(400, "platform-ambiguous");
        send("/lti/login/other-test-canvas", login).andExpect(status().isFound());
    }

    @Test
    void theAddressOfARegistrationServesThatRegistrationOnly() throws Exception {
        send("/lti/login/test-moodle", login).andExpect(status().isFound());
        refused("/lti/login/test-canvas", 400, "platform-unknown");
        refused("/lti/login/nobody", 400, "platform-unknown");
        login.put("client_id", "another");
        refused("/lti/login/test-moodle", 400, "platform-unknown");
    }

    @Test
    void refusesTheDeploymentOfAnotherTenant() throws Exception {
        login.put("iss", CANVAS.issuer());
        login.put("client_id", CANVAS.clientId());
        login.put("lti_deployment_id", OTHER_CANVAS.deploymentId());
        refused(400, "login-deployment-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "javascript:alert(1)", "//evil.example", "x\r\nSet-Cookie: a=b"})
    void ignoresWhereTheUnsignedTargetPoints(String target) throws Exception {
        login.put("target_link_uri", target);
        MockHttpServletResponse response =
                send().andExpect(status().isFound()).andReturn().getResponse();
        assertThat(response.getHeader("Location")).doesNotContain("evil", "javascript", "\r", "\n");
        assertThat(response.getHeaders("Set-Cookie")).hasSize(1);
    }

    @Test
    void refusesAParameterThatComesTwice() throws Exception {
        mvc.perform(form("/lti/login", login).formField("iss", MOODLE.issuer())).andExpect(status().isBadRequest());
        mvc.perform(form("/lti/login", login).queryParam("iss", "https://evil.example"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("more than once")));
    }

    @Test
    void refusesHintsThatAreTooLongToGoOn() throws Exception {
        login.put("login_hint", "x".repeat(5000));
        refused(400, "parameter-too-long");
        login.put("login_hint", "5");
        login.put("lti_message_hint", "%".repeat(3500));
        refused(400, "parameter-too-long");
        login.put("lti_message_hint", "x".repeat(64 * 1024));
        refused(413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a&b=c#d%20e+f g",
                "%",
                "ÞĄ😀",
                "{\"cmid\":3,\"launchid\":\"a b\"}",
                "\"><script>",
                "a\r\nb",
                "+%2B"
            })
    void givesHintsBackToTheByte(String hint) throws Exception {
        login.put("lti_message_hint", hint);
        login.put("login_hint", hint);
        MockHttpServletResponse response =
                send().andExpect(status().isFound()).andReturn().getResponse();
        assertThat(parameters(response)).containsEntry("lti_message_hint", hint).containsEntry("login_hint", hint);
        assertThat(response.getHeader("Location")).matches("[!-~]+");
    }

    @Test
    void sendsNoMessageHintWhereNoneCame() throws Exception {
        login.remove("lti_message_hint");
        send().andExpect(header().string("Location", not(containsString("lti_message_hint"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_parent", "frame-1", "\"><script>"})
    void ignoresWhereThePlatformWouldStoreThings(String target) throws Exception {
        login.put("lti_storage_target", target);
        send().andExpect(status().isFound()).andExpect(header().string("Location", not(containsString("storage"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "PUT", "DELETE", "PATCH"})
    void refusesOtherMethods(String method) throws Exception {
        mvc.perform(request(HttpMethod.valueOf(method), "/lti/login"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET, POST"));
    }

    @Test
    void refusesABodyThatIsNoForm() throws Exception {
        mvc.perform(post("/lti/login").contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().isUnsupportedMediaType());
        mvc.perform(post("/lti/login").contentType(MediaType.MULTIPART_FORM_DATA))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void bindsANewBrowserWithOneCookie() throws Exception {
        MockHttpServletResponse response = send().andReturn().getResponse();
        assertThat(response.getHeaders("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("__Host-browser=[A-Za-z0-9_-]{32}; Path=/; .*")
                .contains("; Secure", "; HttpOnly", "; SameSite=None", "; Partitioned")
                .doesNotContain("Domain", "Max-Age", "Expires");
    }

    @Test
    void aBrowserKeepsTheCookieThatItHas() throws Exception {
        Cookie first = send().andReturn().getResponse().getCookie(BrowserBinding.COOKIE);
        mvc.perform(form("/lti/login", login).cookie(first))
                .andExpect(status().isFound())
                .andExpect(cookie().doesNotExist(BrowserBinding.COOKIE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void replacesACookieThatIsNotOurs(String odd) throws Exception {
        mvc.perform(form("/lti/login", login).cookie(new Cookie(BrowserBinding.COOKIE, odd)))
                .andExpect(cookie().exists(BrowserBinding.COOKIE));
    }

    @Test
    void addressesComeFromTheConfigurationAndNotFromTheRequest() throws Exception {
        mvc.perform(form("http://evil.example/lti/login", login)
                        .header("Host", "evil.example")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("Forwarded", "host=evil.example"))
                .andExpect(status().isFound())
                .andExpect(header().string(
                                "Location",
                                containsString("&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Flti%2Flaunch&")))
                .andExpect(header().string("Location", not(containsString("evil"))));
    }

    @Test
    void everyLoginHasItsOwnStateAndNonceAndNoSession() throws Exception {
        var first = send().andExpect(
                        r -> assertThat(r.getRequest().getSession(false)).isNull());
        Map<String, String> one = parameters(first.andReturn().getResponse());
        Map<String, String> other = parameters(send().andReturn().getResponse());
        assertThat(one.get("state")).isNotEqualTo(other.get("state"));
        assertThat(one.get("nonce")).isNotEqualTo(other.get("nonce"));
        first.andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void aRefusalOfAnUnknownPlatformCanBeReadInAnyFrame() throws Exception {
        login.put("iss", "https://\"><script>alert(1)</script>.example");
        send().andExpect(header().string("Content-Security-Policy", startsWith("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors *")))
                .andExpect(content().string(not(containsString("<script"))));
    }

    private String refused(int status, String code) throws Exception {
        return refused("/lti/login", status, code);
    }

    private String refused(String path, int status, String code) throws Exception {
        ResultActions answer = send(path, login)
                .andExpect(status().is(status))
                .andExpect(header().doesNotExist("Location"))
                .andExpect(cookie().doesNotExist(BrowserBinding.COOKIE))
                .andExpect(content().string(containsString("data-code=\"" + code + "\"")));
        return answer.andReturn().getResponse().getContentAsString();
    }

    private ResultActions send() throws Exception {
        return send("/lti/login", login);
    }

    private ResultActions send(String path, Map<String, String> fields) throws Exception {
        return mvc.perform(form(path, fields));
    }

    private static MockHttpServletRequestBuilder form(String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder form = post(URI.create(path));
        fields.forEach(form::formField);
        return form;
    }

    private static Map<String, String> parameters(MockHttpServletResponse response) {
        return UriComponentsBuilder.fromUri(URI.create(response.getHeader("Location")))
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> URLDecoder.decode(each.getValue(), StandardCharsets.UTF_8)));
    }

    private static String withoutReference(String page) {
        return page.replaceAll("[A-Z2-9]{4}-[A-Z2-9]{4}", "");
    }
}
