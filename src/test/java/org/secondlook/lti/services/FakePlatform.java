package org.secondlook.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.ScoreService.Completion;
import org.secondlook.lti.registration.Platforms;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform that answers over real HTTP what a test tells it to, among it what a real Moodle has answered. */
public final class FakePlatform implements AutoCloseable {

    static final RSAKey KEY = key();
    static final ServicesProperties PATIENT = patience(Duration.ofSeconds(10));
    static final ServicesProperties HASTY = patience(Duration.ofSeconds(1));

    private final WireMockServer server = new WireMockServer(options().dynamicPort());
    private final String name;

    public FakePlatform(String name) {
        this.name = name;
        server.start();
    }

    public WireMockServer server() {
        return server;
    }

    public Platform platform() {
        return new Platform(
                name + '-' + server.port(),
                name,
                "https://" + name + ".example",
                "tool",
                URI.create(server.url("/auth")),
                URI.create(server.url("/token")),
                URI.create(server.url("/jwks")),
                Set.of("1"));
    }

    /** The same as a platform of some product. */
    Platform platform(ProductFamily family) {
        Platform same = platform();
        return new Platform(
                same.key(),
                same.name(),
                same.issuer(),
                same.clientId(),
                same.authorizationEndpoint(),
                same.tokenEndpoint(),
                same.jwksUri(),
                same.tokenAudience(),
                same.deploymentIds(),
                same.frameOrigins(),
                same.innerHosts(),
                family,
                same.standing());
    }

    public URI column() {
        return URI.create(server.url("/services.php/2/lineitems/2/lineitem?type_id=1"));
    }

    /** The part of the tool that talks to platforms, set up for these. */
    static PlatformScores scores(ServicesProperties properties, Clock clock, Platform... known) {
        var http = new PlatformHttp(properties);
        var calls = new ServiceCalls(tokens(clock, http), http);
        var platforms = Platforms.of(List.of(() -> List.of(known)));
        return new PlatformScores(platforms, new Turns(properties, clock), calls, clock);
    }

    /** The same for rosters. */
    static PlatformRosters rosters(ServicesProperties properties, Clock clock, Platform... known) {
        var http = new PlatformHttp(properties);
        var calls = new ServiceCalls(tokens(clock, http), http);
        return new PlatformRosters(
                Platforms.of(List.of(() -> List.of(known))),
                new Turns(properties, clock),
                new RosterCalls(new PageCalls(calls, clock)),
                clock);
    }

    static PlatformColumns columns(ServicesProperties properties, Clock clock, Platform... known) {
        var http = new PlatformHttp(properties);
        var calls = new ColumnCalls(new ServiceCalls(tokens(clock, http), http), clock);
        return new PlatformColumns(Platforms.of(List.of(() -> List.of(known))), new Turns(properties, clock), calls);
    }

    /** That person 5 has completed something, told at the moment at which it was done. */
    static Completion completion(URI column, Instant at) {
        return new Completion(column, "5", at, at, URI.create("https://tool.example/activities/1"));
    }

    static AccessTokens tokens(Clock clock, PlatformHttp http) {
        return new AccessTokens(new TokenRequest(new ClientAssertion(() -> KEY, clock)), http, clock);
    }

    /** Grants every scope that is asked for, as Moodle does. */
    public void grantsTokens() {
        String granted = capturedBody("moodle-token");
        for (Scope scope : Scope.values()) {
            server.stubFor(post(urlPathEqualTo("/token"))
                    .withFormParam("scope", equalTo(scope.uri()))
                    .willReturn(captured("moodle-token").withBody(granted.replace(Scope.SCORE.uri(), scope.uri()))));
        }
    }

    public void token(ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo("/token")).willReturn(answer));
    }

    public void score(ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo("/services.php/2/lineitems/2/lineitem/scores"))
                .willReturn(answer));
    }

    public void results(String json) {
        server.stubFor(get(urlPathEqualTo("/services.php/2/lineitems/2/lineitem/results"))
                .willReturn(okJson(json)));
    }

    /** An answer of a real Moodle 4.5.6. */
    public static ResponseDefinitionBuilder captured(String file) {
        JsonNode answer = read(file);
        return aResponse()
                .withStatus(answer.get("status").asInt())
                .withStatusMessage(answer.get("statusText").asString())
                .withHeader("Content-Type", answer.get("contentType").asString())
                .withBody(answer.get("body").asString());
    }

    public URI memberships() {
        return URI.create(server.url("/services.php/CourseSection/2/bindings/1/memberships"));
    }

    /** An answer of a real Moodle whose next page is on this server. */
    public ResponseDefinitionBuilder capturedPage(String file) {
        String link = read(file).path("link").asString("").replace("http://localhost:8100/mod/lti/", server.url("/"));
        return captured(file).withHeader("Link", link);
    }

    static String capturedBody(String file) {
        return read(file).get("body").asString();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static ServicesProperties patience(Duration deadline) {
        return new ServicesProperties(
                Duration.ofSeconds(5), deadline, DataSize.ofKilobytes(256), 2, Duration.ofSeconds(30));
    }

    private static JsonNode read(String file) {
        String resource = "/lti/services/" + file + ".json";
        try (var stream = Optional.ofNullable(FakePlatform.class.getResourceAsStream(resource))
                .orElseThrow()) {
            return JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("newest").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
