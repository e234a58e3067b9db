package org.secondlook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestPlatform;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.util.UriComponentsBuilder;

/** Somebody comes to run a tool that nobody runs yet, by the link in its log, and looks after a platform. */
@Tag("once")
@ExtendWith(OutputCaptureExtension.class)
class AdministrationJourneyTest {

    private static final String PASSWORD = "five quiet lamps on a desk";
    private static final TestPlatform PLATFORM = new TestPlatform(
            "journey", "https://lms.journey.example", "second-look", "1", TestPlatform.newKey("journey-key"));

    private final HttpClient http = HttpClient.newHttpClient();

    private RunningTool tool;
    private Visitor operator;
    private Visitor administrator;
    private String address;

    @BeforeEach
    void start() {
        tool = new RunningTool();
        operator = new Visitor(tool.campus());
        administrator = new Visitor(tool.campus());
    }

    @AfterEach
    void stop() {
        operator.close();
        administrator.close();
        tool.close();
    }

    @Test
    void theFirstOperatorLooksAfterAPlatform(CapturedOutput output) throws Exception {
        try {
            becomeOperator(output);
            invite();
            registerByHand();
            approve();
            suspend();
            lookAround();
            comeBackAndRotateKeys();
            remove();
        } catch (AssertionError | RuntimeException e) {
            operator.leavePicture("failed-administration");
            throw e;
        }
    }

    @Test
    void theAdministratorOfAPlatformSeesHowItStands() {
        administrator.enter("Riverside College", "Mateo Silva");
        administrator.tool().follow("How your platform and Second Look get on");
        administrator.tool().showsHeading("Your platform and Second Look");
        administrator.tool().shows("Entered");
        administrator.looksAt("administration-own-platform");
    }

    private void becomeOperator(CapturedOutput output) {
        WelcomeLink link = WelcomeLink.in(output);
        address = link.tool();
        operator.page().navigate(link.address());
        operator.campus().write("Ines", "Name");
        operator.campus().write("qwertyuiop12", "Password");
        operator.campus().press("Start");
        operator.campus().shows("tried first");
        operator.looksAt("administration-welcome");
        operator.campus().write(PASSWORD, "Password");
        operator.campus().press("Start");
        operator.campus().showsHeading("Platforms");
        operator.looksAt("administration-platforms");
        operator.page().navigate(link.address());
        operator.campus().showsHeading("This link is used or over");
        operator.looksAt("administration-welcome-over");
        operator.page().navigate(address + "/administration");
    }

    private void invite() {
        operator.campus().follow("Invitations");
        operator.campus().write("Hillside, for Leila", "For whom is it?");
        operator.campus().press("Make an invitation");
        operator.campus().shows(address + "/lti/register?invitation=");
        operator.looksAt("administration-invitations");
        operator.campus().press("Withdraw the invitation for Hillside, for Leila");
        operator.campus().shows("Over");
    }

    private void registerByHand() {
        operator.campus().follow("Platforms");
        operator.campus().follow("Register by hand");
        operator.campus().press("Register");
        operator.campus().shows("Nothing was registered yet");
        operator.looksAt("administration-new-registration-refused");
        operator.page().navigate(address + "/administration/new-registration");
        operator.campus().pick("Canvas of your own");
        operator.campus().write("https://canvas.journey.example", "Address of its site");
        operator.campus().press("Fill in what is known");
        operator.campus().holds("https://canvas.journey.example/login/oauth2/token", "Access token URL");
        operator.looksAt("administration-new-registration");
        operator.campus().write("Journey LMS", "Name");
        operator.campus().write(PLATFORM.issuer(), "Platform ID");
        operator.campus().write(PLATFORM.clientId(), "Client ID");
        operator.campus().write(PLATFORM.issuer() + "/authorize", "Authentication request URL");
        operator.campus().write(PLATFORM.platform().tokenEndpoint().toString(), "Access token URL");
        operator.campus().write(PLATFORM.platform().jwksUri().toString(), "Public keyset URL");
        operator.campus().write("1", "Deployment IDs");
        operator.campus().press("Register");
        operator.campus().showsHeading("Journey LMS");
    }

    private void approve() throws Exception {
        assertThat(launch("2")).isEqualTo(403);
        operator.page().reload();
        operator.campus().shows("deployment-pending");
        operator.looksAt("administration-registration-waiting");
        operator.campus().press("Approve the deployment 2");
        operator.campus().showsNothingOf("Waits for you");
        assertThat(launch("2")).isEqualTo(303);
    }

    private void suspend() throws Exception {
        operator.campus().press("Suspend");
        operator.campus().shows("Nobody may enter from here.");
        assertThat(launch("2")).isEqualTo(403);
        operator.page().reload();
        operator.looksAt("administration-registration-suspended");
    }

    private void lookAround() {
        operator.campus().follow("Launches");
        operator.campus().showsHeading("Launches of unknown platforms");
        operator.looksAt("administration-launches");
        operator.campus().follow("Gradebooks");
        operator.campus().shows("Everything that was completed has arrived.");
        operator.looksAt("administration-deliveries-none");
        operator.campus().follow("Operators");
        operator.campus().press("Make a link");
        operator.campus().shows("Give this link to the person");
        operator.looksAt("administration-operators");
        operator.campus().follow("History");
        operator.campus().shows("suspended a platform:");
        operator.looksAt("administration-acts");
    }

    private void comeBackAndRotateKeys() {
        tool.clock().letPass(Duration.ofDays(2));
        operator.campus().follow("Keys");
        operator.campus().showsHeading("Sign in to run Second Look");
        operator.campus().write("Ines", "Name");
        operator.campus().write("not this one", "Password");
        operator.campus().press("Sign in");
        operator.campus().shows("do not belong together");
        operator.looksAt("administration-sign-in");
        operator.campus().write(PASSWORD, "Password");
        operator.campus().press("Sign in");
        operator.campus().follow("Keys");
        operator.campus().follow("Let the next key sign…");
        operator.looksAt("administration-key-rotation");
        operator.campus().press("Let it sign");
        operator.campus().shows("Still published");
        operator.looksAt("administration-keys");
        operator.campus().follow("In an emergency…");
        operator.looksAt("administration-key-emergency");
    }

    private void remove() {
        operator.campus().follow("Platforms");
        operator.campus().follow("Journey LMS");
        operator.campus().follow("Remove this registration…");
        operator.campus().write("journey", "To go on");
        operator.campus().press("Remove the registration");
        operator.campus().shows("This is not the key.");
        operator.looksAt("administration-removal");
        operator.campus().write("journey-lms", "To go on");
        operator.campus().press("Remove the registration");
        operator.campus().showsHeading("Platforms");
        operator.campus().showsNothingOf("Journey LMS");
    }

    /** Comes from the platform as somebody's browser does; what the tool answers to the first step that is refused, or to the last. */
    private int launch(String deployment) throws IOException, InterruptedException {
        HttpResponse<Void> login = post(
                "/lti/login",
                "",
                Map.of(
                        "iss",
                        PLATFORM.issuer(),
                        "client_id",
                        PLATFORM.clientId(),
                        "login_hint",
                        "5",
                        "target_link_uri",
                        address + "/"));
        if (login.statusCode() != 302) {
            return login.statusCode();
        }
        URI next = URI.create(login.headers().firstValue("Location").orElseThrow());
        Map<String, String> asked =
                UriComponentsBuilder.fromUri(next).build().getQueryParams().toSingleValueMap();
        String token = TestLaunch.from(PLATFORM)
                .with(TestLaunch.LTI + "deployment_id", deployment)
                .idToken(asked.get("nonce"), Instant.now());
        String cookie = login.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        return post("/lti/launch", cookie, Map.of("state", asked.get("state"), "id_token", token))
                .statusCode();
    }

    private HttpResponse<Void> post(String path, String cookie, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), BodyHandlers.discarding());
    }
}
