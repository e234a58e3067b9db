package org.secondlook.lti.keys;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.secondlook.lti.Platform;
import org.secondlook.lti.TestPlatform;
import org.secondlook.lti.registration.Platforms;
import org.secondlook.testing.SettableClock;

/** The keys are there before the first launch, wherever they can be; whoever is silent keeps nothing waiting. */
@Tag("once")
class KeysAtStartTest {

    private static final RSAKey KEY = TestPlatform.newKey("kid");

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private final PlatformKeys keys = TestPlatformKeys.at(new SettableClock());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        keys.destroy();
        server.stop();
    }

    @Test
    void theFirstLaunchAsksForNothing() throws Exception {
        publishes("/one", okJson(new JWKSet(KEY).toString()));
        publishes("/two", okJson(new JWKSet(KEY).toString()));

        begin("/one", "/two");

        await().until(() -> timesAsked("/one") == 1 && timesAsked("/two") == 1);
        await().untilAsserted(
                        () -> assertThat(keys.find(platform("/two"), "kid")).isPresent());
        assertThat(keys.find(platform("/one"), "kid")).isPresent();
        assertThat(timesAsked("/one") + timesAsked("/two")).isEqualTo(2);
    }

    @Test
    @Timeout(4)
    void aSilentPlatformDelaysNoStart() {
        publishes("/silent", okJson("{}").withFixedDelay(60_000));

        begin("/silent");
    }

    @Test
    void whatFailedAtTheStartTheFirstLaunchTriesAgainAtOnce() throws Exception {
        publishes("/late", serverError());
        begin("/late", "/after");
        await().until(() -> timesAsked("/after") == 1);
        assertThatThrownBy(() -> keys.find(platform("/late"), "kid")).isInstanceOf(KeysUnavailableException.class);
        assertThat(timesAsked("/late")).isEqualTo(2);
    }

    private void begin(String... paths) {
        List<Platform> all = List.of(paths).stream().map(this::platform).toList();
        new KeysAtStart(Platforms.of(List.of(() -> all)), keys).fetch();
    }

    private void publishes(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo(path)).willReturn(answer));
    }

    private int timesAsked(String path) {
        return server.countRequestsMatching(getRequestedFor(urlEqualTo(path)).build())
                .getCount();
    }

    private Platform platform(String path) {
        URI jwks = URI.create(server.baseUrl() + path);
        String key = path.substring(1);
        return new Platform(key, key, "https://any.example", key, jwks, jwks, jwks, Set.of("1"));
    }
}
