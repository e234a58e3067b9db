package org.secondlook.lti.keys;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.lti.Platform;
import org.secondlook.lti.TestPlatform;
import org.secondlook.testing.SettableClock;

/** A platform's keys over real HTTP: asked for seldom, kept through outages, and never believed blindly. */
@Tag("once")
class PlatformKeysTest {

    private static final String PATH = "/keys";
    private static final RSAKey FIRST = TestPlatform.newKey("first");
    private static final RSAKey SECOND = TestPlatform.newKey("second");

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private final SettableClock clock = new SettableClock();
    private final PlatformKeys keys = TestPlatformKeys.at(clock);

    @BeforeEach
    void start() {
        server.start();
        publish(FIRST);
    }

    @AfterEach
    void stop() {
        keys.destroy();
        server.stop();
    }

    @Test
    void asksOnceAndThenKnows() throws Exception {
        for (int i = 0; i < 1000; i++) {
            assertThat(keys.find(platform(), "first")).isPresent();
        }
        assertThat(timesAsked()).isEqualTo(1);
    }

    @Test
    void findsAKeyThatThePlatformHasAdded() throws Exception {
        keys.find(platform(), "first");
        publish(FIRST, SECOND);
        clock.advance(Duration.ofMinutes(1));
        assertThat(keys.find(platform(), "second")).isPresent();
        assertThat(timesAsked()).isEqualTo(2);
    }

    @Test
    void tenThousandUnknownKeysAskOnceAMinute() throws Exception {
        keys.find(platform(), "first");
        clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 10_000; i++) {
            assertThat(keys.find(platform(), "unknown-" + i)).isEmpty();
        }
        assertThat(timesAsked()).isEqualTo(2);
        clock.advance(Duration.ofSeconds(59));
        keys.find(platform(), "unknown");
        assertThat(timesAsked()).isEqualTo(2);
        clock.advance(Duration.ofSeconds(1));
        keys.find(platform(), "unknown");
        assertThat(timesAsked()).isEqualTo(3);
    }

    @Test
    void thoseWhoComeWhileSomebodyAsksShareTheAnswer() throws Exception {
        answer(okJson(new JWKSet(FIRST).toString()).withFixedDelay(300));
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            Callable<Boolean> find = () -> keys.find(platform(), "first").isPresent();
            for (Future<Boolean> found : threads.invokeAll(Collections.nCopies(20, find))) {
                assertThat(found.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(timesAsked()).isEqualTo(1);
    }

    @Test
    void knownKeysLastThroughAnOutage() throws Exception {
        keys.find(platform(), "first");
        answer(aResponse().withStatus(500));
        clock.advance(Duration.ofDays(2));
        assertThat(keys.find(platform(), "first")).isPresent();
        assertThat(keys.find(platform(), "second")).isEmpty();
        assertThat(keys.find(platform(), "first")).isPresent();
    }

    @Test
    void refreshesOldKeysBesideTheLaunchSoThatAWithdrawnOneGoes() throws Exception {
        keys.find(platform(), "first");
        publish(SECOND);
        clock.advance(Duration.ofHours(1));
        assertThat(keys.find(platform(), "first")).isPresent();
        eventually(() -> keys.find(platform(), "first").isEmpty());
        assertThat(keys.find(platform(), "second")).isPresent();
        assertThat(timesAsked()).isEqualTo(2);
    }

    @Test
    void aPlatformThatWasNeverReachedIsAskedAgainSoon() throws Exception {
        answer(aResponse().withStatus(503));
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> keys.find(platform(), "first")).isInstanceOf(KeysUnavailableException.class);
        }
        assertThat(timesAsked()).isEqualTo(1);
        publish(FIRST);
        clock.advance(Duration.ofSeconds(10));
        assertThat(keys.find(platform(), "first")).isPresent();
    }

    @Test
    void followsNoRedirect() {
        server.stubFor(get(urlEqualTo("/elsewhere")).willReturn(okJson(new JWKSet(FIRST).toString())));
        answer(temporaryRedirect(server.baseUrl() + "/elsewhere"));
        unavailable();
        assertThat(server.countRequestsMatching(
                                getRequestedFor(urlEqualTo("/elsewhere")).build())
                        .getCount())
                .isZero();
    }

    @Test
    void hangsUpOnAnAnswerThatIsTooLong() {
        String padding = " ".repeat(256 * 1024);
        answer(okJson(padding + new JWKSet(FIRST)));
        unavailable();
    }

    @Test
    void givesUpOnAnAnswerThatNeverEnds() {
        answer(okJson(new JWKSet(FIRST).toString()).withChunkedDribbleDelay(50, 60_000));
        Instant before = Instant.now();
        unavailable();
        assertThat(Duration.between(before, Instant.now())).isCloseTo(Duration.ofSeconds(5), Duration.ofSeconds(3));
    }

    @Test
    void bearsBrokenAnswers() {
        for (ResponseDefinitionBuilder broken : List.of(
                okJson(""),
                okJson("null"),
                okJson("[]"),
                okJson("{}"),
                okJson("{\"keys\":{}}"),
                okJson("<html>maintenance</html>"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE))) {
            answer(broken);
            unavailable();
            clock.advance(Duration.ofSeconds(10));
        }
    }

    @Test
    void leavesOutKeysThatNoHonestPlatformSignsWith() throws Exception {
        RSAKey encryption = new RSAKey.Builder(SECOND.toRSAPublicKey())
                .keyID("encryption")
                .keyUse(KeyUse.ENCRYPTION)
                .build();
        RSAKey other = new RSAKey.Builder(SECOND.toRSAPublicKey())
                .keyID("rs512")
                .algorithm(new Algorithm("RS512"))
                .build();
        answer(okJson("{\"keys\":["
                + String.join(
                        ",",
                        FIRST.toPublicJWK().toJSONString(),
                        SECOND.toJSONString(),
                        shortKey().toJSONString(),
                        encryption.toJSONString(),
                        other.toJSONString(),
                        new RSAKey.Builder(SECOND.toRSAPublicKey()).build().toJSONString(),
                        new OctetSequenceKeyGenerator(2048)
                                .keyID("secret")
                                .generate()
                                .toJSONString(),
                        new ECKeyGenerator(Curve.P_256)
                                .keyID("curve")
                                .generate()
                                .toPublicJWK()
                                .toJSONString(),
                        "{\"kty\":\"RSA\",\"kid\":\"broken\"}",
                        "{\"kty\":\"RSA\",\"kid\":\"zero\",\"e\":\"AA\",\"n\":\"" + FIRST.getModulus() + "\"}",
                        "5",
                        "null",
                        "[]",
                        "{\"kty\":\"new\",\"kid\":\"new\"}")
                + "]}"));
        assertThat(keys.find(platform(), "first")).isPresent();
        for (String kid :
                List.of("second", "short", "encryption", "rs512", "secret", "curve", "broken", "zero", "new")) {
            assertThat(keys.find(platform(), kid)).as(kid).isEmpty();
        }
    }

    @Test
    void refusesToGuessBetweenTwoKeysOfOneName() throws Exception {
        RSAKey twin = new RSAKey.Builder(SECOND.toRSAPublicKey()).keyID("first").build();
        publish(FIRST, twin, TestPlatform.newKey("third"));
        assertThat(keys.find(platform(), "first")).isEmpty();
        assertThat(keys.find(platform(), "third")).isPresent();
    }

    @Test
    void takesAKeyThatDoesNotSayWhatItIsFor() throws Exception {
        publish(new RSAKey.Builder(FIRST.toRSAPublicKey()).keyID("plain").build());
        assertThat(keys.find(platform(), "plain")).isPresent();
    }

    private void unavailable() {
        assertThatThrownBy(() -> keys.find(platform(), "first")).isInstanceOf(KeysUnavailableException.class);
    }

    private static RSAKey shortKey() throws Exception {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
        pairs.initialize(1024);
        return new RSAKey.Builder((RSAPublicKey) pairs.generateKeyPair().getPublic())
                .keyID("short")
                .algorithm(JWSAlgorithm.RS256)
                .build();
    }

    private void publish(JWK... published) {
        answer(okJson(new JWKSet(List.of(published)).toString()));
    }

    private void answer(ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo(PATH)).willReturn(answer));
    }

    private int timesAsked() {
        return server.countRequestsMatching(getRequestedFor(urlEqualTo(PATH)).build())
                .getCount();
    }

    private Platform platform() {
        URI jwks = URI.create(server.baseUrl() + PATH);
        return new Platform("any", "Any", "https://any.example", "client", jwks, jwks, jwks, Set.of("1"));
    }

    private static void eventually(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(10);
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }
}
