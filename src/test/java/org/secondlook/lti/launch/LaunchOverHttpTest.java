package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.lti.TestPlatform.MOODLE;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.SecondLook;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestPlatforms;
import org.secondlook.testing.SettableClock;
import org.secondlook.testing.TestDatabase;
import org.secondlook.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Login and launch through the real server: what only it can do wrong. */
@Tag("once")
@SpringBootTest(
        classes = SecondLook.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.banner-mode=off",
            "logging.level.root=warn",
            "secondlook.jobs.enabled=false",
            "secondlook.data-dir=target/test-data/${random.uuid}",
            "secondlook.lti.config-dir=src/test/resources/lti-config"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestTime.class, TestPlatforms.class, Landing.class})
class LaunchOverHttpTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Test
    void aWholeLaunchSetsOneCookieAndNoServerSession() throws Exception {
        HttpResponse<String> login = post("/lti/login", login());
        assertThat(login.statusCode()).isEqualTo(302);
        String cookie = login.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(login.headers().allValues("Set-Cookie")).hasSize(1);
        assertThat(cookie).endsWith("; Path=/; Secure; HttpOnly; SameSite=None; Partitioned");
        String location = login.headers().firstValue("Location").orElseThrow();
        String token = TestLaunch.from(MOODLE).idToken(parameter(location, "nonce"), clock.instant());
        String browser = cookie.substring(0, cookie.indexOf(';'));
        HttpResponse<String> launch =
                post("/lti/launch", "state=" + parameter(location, "state") + "&id_token=" + token, "Cookie", browser);
        assertThat(launch.statusCode()).isEqualTo(303);
        assertThat(launch.headers().firstValue("Location").orElseThrow()).startsWith("/activities/1?launch=");
        assertThat(launch.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aFormTooLongToReadIsTooLarge() throws Exception {
        assertThat(post("/lti/launch", "id_token=" + "x".repeat(300_000)).statusCode())
                .isEqualTo(413);
        assertThat(post("/lti/login", login() + "&lti_message_hint=" + "x".repeat(65_536))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aFormThatDoesNotSayItsLengthIsCutOff() throws Exception {
        byte[] endless = ("id_token=" + "x".repeat(400_000)).getBytes(StandardCharsets.UTF_8);
        HttpRequest chunked = HttpRequest.newBuilder(at("/lti/launch"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)))
                .build();
        HttpResponse<String> answer = http.send(chunked, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isBetween(400, 413);
        assertThat(answer.body()).contains("data-code=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id_token=%", "id_token=%zz", "id_token=%ff%fe", "=&=&=", "&&&&", "%00=%00"})
    void aBrokenFormIsAClearError(String form) throws Exception {
        HttpResponse<String> answer = post("/lti/launch", form);
        assertThat(answer.statusCode()).isBetween(400, 401);
        assertThat(answer.body()).contains("data-code=");
    }

    @Test
    void tooManyParametersAreAClearError() throws Exception {
        assertThat(post("/lti/launch", "a=b&".repeat(10_000)).statusCode()).isBetween(400, 413);
    }

    @Test
    void aHeadRequestBeginsNothing() throws Exception {
        HttpRequest head = HttpRequest.newBuilder(URI.create(at("/lti/login") + "?" + login()))
                .method("HEAD", BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = http.send(head, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theLongestLoginStillFitsIntoAnAnswer() throws Exception {
        HttpResponse<String> answer = post("/lti/login", login() + "&lti_message_hint=" + "x".repeat(3_900));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private static String login() {
        return "iss=" + URLEncoder.encode(MOODLE.issuer(), StandardCharsets.UTF_8) + "&client_id=" + MOODLE.clientId()
                + "&login_hint=5&target_link_uri=x";
    }

    private HttpResponse<String> post(String path, String form, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String parameter(String location, String name) {
        String after = location.substring(location.indexOf("&" + name + "=") + name.length() + 2);
        return after.contains("&") ? after.substring(0, after.indexOf('&')) : after;
    }
}
