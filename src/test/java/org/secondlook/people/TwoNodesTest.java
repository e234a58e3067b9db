package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestPlatform;
import org.secondlook.recording.TestRecordings;
import org.secondlook.recording.TestUploadClient;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.FreePort;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.ToolProcess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes on one database and one data directory: whichever is asked, they act as one. */
@SecondLookTest
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {

    private static final int REPLAYS = 50;
    private static final int SIZE = 12 << 20;
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");
    private static final TestPlatform PLATFORM = new TestPlatform(
            "both-nodes", "https://lms.two-nodes.example", "two-nodes", "1", TestPlatform.newKey("two-nodes-key"));

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    @Autowired
    SecondLookProperties properties;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings lessons;

    @Autowired
    BlobStore blobs;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private ToolProcess other;
    private int otherPort;

    /** Both nodes read the same files of platforms. */
    @DynamicPropertySource
    static void platformFile(DynamicPropertyRegistry registry) throws IOException {
        Path directory = Path.of("target", "test-data", "two-nodes-" + UUID.randomUUID());
        var platform = PLATFORM.platform();
        Files.writeString(
                Files.createDirectories(directory.resolve("platforms")).resolve(platform.key() + ".json"),
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "name", platform.name(),
                                "issuer", platform.issuer(),
                                "client_id", platform.clientId(),
                                "authorization_endpoint",
                                        platform.authorizationEndpoint().toString(),
                                "token_endpoint", platform.tokenEndpoint().toString(),
                                "jwks_uri", platform.jwksUri().toString(),
                                "deployment_ids", platform.deploymentIds())));
        registry.add("secondlook.lti.config-dir", directory::toString);
    }

    @BeforeAll
    void startTheOther() throws IOException {
        otherPort = FreePort.find();
        other = ToolProcess.beside(
                environment,
                properties.dataDir(),
                "--server.port=" + otherPort,
                "--secondlook.jobs.enabled=false",
                "--spring.flyway.enabled=false");
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> get(otherPort, "/.well-known/jwks.json", "").statusCode() == 200);
        await().until(() -> PLATFORM.timesAskedForKeys() == 2);
    }

    @AfterAll
    void stopTheOther() {
        other.close();
    }

    @Test
    void fiftyReplaysOfOneLaunchOverBothOpenOneSession() throws Exception {
        Login login = login(port);
        String token = token(login, "replayed");
        var answers = new ConcurrentLinkedQueue<HttpResponse<String>>();

        AtOnce.run(IntStream.range(0, REPLAYS)
                .<AtOnce.Step>mapToObj(i -> () -> answers.add(launch(i % 2 == 0 ? port : otherPort, login, token)))
                .toArray(AtOnce.Step[]::new));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 303).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 401)
                .hasSize(REPLAYS - 1)
                .allMatch(refused -> refused.body().contains("data-code=\"replayed\""));
        assertThat(sessionsOf("replayed")).isEqualTo(1);
    }

    @Test
    void aPageOfOneNodeWorksAtOnceOnTheOther() throws Exception {
        Login login = login(port);
        HttpResponse<String> launched = launch(otherPort, login, token(login, "wanderer"));
        String page = launched.headers().firstValue("Location").orElseThrow();

        for (int node : List.of(port, otherPort, port)) {
            HttpResponse<String> answer = get(node, page, login.cookie());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Hello <bdi>The wanderer</bdi>.");
        }
    }

    @Test
    void piecesOfOneFileSentToBothAtOnceMakeTheFile() throws Exception {
        Map<String, String> session = session("uploader");
        var here = new TestUploadClient(port, session);
        var there = new TestUploadClient(otherPort, session);
        byte[] file = new byte[SIZE];
        new SplittableRandom(11).nextBytes(file);
        String upload = here.begin(SIZE);
        var answers = new ConcurrentLinkedQueue<Integer>();

        for (long at = 0; at < SIZE; at = offset(upload)) {
            long from = at;
            AtOnce.run(
                    () -> answers.add(here.patch(upload, from, piece(file, from, 1_000_000))
                            .statusCode()),
                    () -> answers.add(there.patch(upload, from, piece(file, from, 700_001))
                            .statusCode()));
        }

        assertThat(answers).isSubsetOf(204, 409, 423).contains(204);
        String id = upload.substring(upload.lastIndexOf('/') + 1);
        assertThat(TestBlobs.bytes(blobs, new BlobKey("recordings/" + id + "/original")))
                .isEqualTo(file);
    }

    @Test
    void filesThatBeginOnBothAtOnceBegin() throws Exception {
        Map<String, String> session = session("beginner");
        var here = new TestUploadClient(port, session);
        var there = new TestUploadClient(otherPort, session);
        byte[] piece = new byte[1000];

        for (int file = 0; file < 20; file++) {
            String upload = here.begin(2000);
            var answers = new ConcurrentLinkedQueue<Integer>();
            AtOnce.run(
                    () -> answers.add(here.patch(upload, 0, piece).statusCode()),
                    () -> answers.add(there.patch(upload, 0, piece).statusCode()));
            assertThat(answers).isSubsetOf(204, 409, 423).containsOnlyOnce(204);
            here.delete(upload);
        }
    }

    @Test
    void aRightThatOneTakesBackIsDeadOnTheOtherWithinTenSeconds() throws Exception {
        TestViewer teacher = viewers.open(Role.TEACHER);
        String lesson = "/recordings/" + lessons.playable(teacher);
        String cookie = BrowserBinding.COOKIE + "=" + teacher.browserSecret();
        String launch = "?launch=" + teacher.selector();
        String played = lesson + "/media/"
                + get(port, lesson + "/media/720p" + launch, cookie)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        assertThat(get(otherPort, played, cookie).statusCode()).isEqualTo(200);

        Map<String, String> form = Map.of("_csrf", teacher.csrfToken());
        assertThat(post(port, lesson + "/erasure" + launch, cookie, form).statusCode())
                .isEqualTo(302);

        assertThat(get(port, played, cookie).statusCode()).isEqualTo(403);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(get(otherPort, played, cookie).statusCode()).isEqualTo(403));
    }

    private long offset(String upload) {
        return db.sql("select received from recording_recording where id = :id")
                .param("id", UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1)))
                .query(Long.class)
                .single();
    }

    private static byte[] piece(byte[] file, long from, int length) {
        return Arrays.copyOfRange(file, (int) from, (int) Math.min(file.length, from + length));
    }

    /** A session that one node has opened, with what the other one's page says of it. */
    private Map<String, String> session(String person) throws Exception {
        Login login = login(port);
        String page = launch(port, login, token(login, person))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var csrf = CSRF.matcher(get(otherPort, page, login.cookie()).body());
        assertThat(csrf.find()).isTrue();
        return Map.of(
                "Cookie",
                login.cookie(),
                "Second-Look-Launch",
                page.substring(page.indexOf('=') + 1),
                "X-CSRF-Token",
                csrf.group(1));
    }

    private String token(Login login, String person) {
        return TestLaunch.from(PLATFORM).as(person, "The " + person).idToken(login.nonce(), clock.instant());
    }

    private Login login(int node) throws Exception {
        HttpResponse<String> answer = post(
                node,
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
                        "http://localhost:8080/"));
        String location = answer.headers().firstValue("Location").orElseThrow();
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new Login(
                parameter(location, "state"), parameter(location, "nonce"), cookie.substring(0, cookie.indexOf(';')));
    }

    private HttpResponse<String> launch(int node, Login login, String token) throws Exception {
        return post(node, "/lti/launch", login.cookie(), Map.of("state", login.state(), "id_token", token));
    }

    private HttpResponse<String> post(int node, String path, String cookie, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .reduce((one, next) -> one + '&' + next)
                .orElseThrow();
        return http.send(
                request(node, path, cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(int node, String path, String cookie) throws Exception {
        return http.send(request(node, path, cookie).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(int node, String path, String cookie) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + node + path))
                .header("Cookie", cookie);
    }

    private long sessionsOf(String person) {
        return db.sql("""
                        select count(*) from people_session s
                        join people_person p on p.id = s.person_id
                        where p.subject = :subject
                        """).param("subject", person).query(Long.class).single();
    }

    private static String parameter(String location, String name) {
        String after = location.substring(location.indexOf("&" + name + "=") + name.length() + 2);
        return after.contains("&") ? after.substring(0, after.indexOf('&')) : after;
    }

    /** A login that one node has begun for a browser. */
    private record Login(String state, String nonce, String cookie) {}
}
