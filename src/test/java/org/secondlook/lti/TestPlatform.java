package org.secondlook.lti;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * A learning platform for tests: it has a key, publishes it over real HTTP, and signs whatever a test wants signed. Every test
 * of the whole tool knows a Moodle, two Canvas tenants of one issuer, as in the cloud, and the certification suite.
 */
public final class TestPlatform {

    private static final WireMockServer SERVER = start();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    public static final TestPlatform MOODLE =
            new TestPlatform("test-moodle", "https://moodle.example.org", "FcOdyKK2FB1DzBT", "1", newKey("moodle-key"));

    public static final TestPlatform CANVAS = new TestPlatform(
            "test-canvas", "https://canvas.example.com", "10000000000042", "7:one", newKey("canvas-key"));

    public static final TestPlatform OTHER_CANVAS =
            new TestPlatform("other-test-canvas", "https://canvas.example.com", "10000000000043", "8:two", CANVAS.key);

    /** The platform of the certification suite, by the suite's own names. */
    public static final TestPlatform VALIDATOR = new TestPlatform(
            "validator",
            "https://ltiadvantagevalidator.imsglobal.org",
            "imstester_3dfad6d",
            "testdeploy",
            newKey("imstester_66067x"));

    /** One that the operator has switched off. */
    public static final TestPlatform SUSPENDED = new TestPlatform(
            "suspended", "https://suspended.example.org", "suspended", "1", newKey("suspended-key"), true);

    private final RSAKey key;
    private final Platform platform;

    public TestPlatform(String name, String issuer, String clientId, String deploymentId, RSAKey key) {
        this(name, issuer, clientId, deploymentId, key, false);
    }

    private TestPlatform(
            String name, String issuer, String clientId, String deploymentId, RSAKey key, boolean suspended) {
        this.key = key;
        URI base = URI.create(SERVER.baseUrl() + "/" + name);
        this.platform = new Platform(
                name,
                "The " + name + " of the tests",
                issuer,
                clientId,
                URI.create(issuer + "/authorize"),
                URI.create(base + "/token"),
                URI.create(base + "/keys"),
                base + "/token",
                Set.of(deploymentId),
                Set.of(),
                Platform.hosts(base),
                ProductFamily.OTHER,
                suspended ? Platform.Standing.SUSPENDED : Platform.Standing.ACTIVE);
        publish(new JWKSet(key).toString());
    }

    public Platform platform() {
        return platform;
    }

    public String issuer() {
        return platform.issuer();
    }

    public String clientId() {
        return platform.clientId();
    }

    public String deploymentId() {
        return platform.deploymentIds().iterator().next();
    }

    public RSAKey key() {
        return key;
    }

    /** Replaces the published key set. */
    public void publish(String keySet) {
        SERVER.stubFor(WireMock.get(urlEqualTo(platform.jwksUri().getPath())).willReturn(okJson(keySet)));
    }

    /** How often somebody has asked for the key set. */
    public int timesAskedForKeys() {
        return SERVER.countRequestsMatching(
                        getRequestedFor(urlEqualTo(platform.jwksUri().getPath()))
                                .build())
                .getCount();
    }

    /** The header of every honest token. */
    public Map<String, Object> header() {
        return Map.of("alg", "RS256", "typ", "JWT", "kid", key.getKeyID());
    }

    public String sign(Map<String, Object> claims) {
        return sign(header(), claims);
    }

    public String sign(Map<String, Object> header, Map<String, Object> claims) {
        return sign(JSON.writeValueAsString(header), JSON.writeValueAsBytes(claims));
    }

    /** Signs with RS256 whatever the header says. */
    public String sign(String header, byte[] payload) {
        String content = encoded(header.getBytes(StandardCharsets.UTF_8)) + "." + encoded(payload);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.toRSAPrivateKey());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encoded(signature.sign());
        } catch (GeneralSecurityException | JOSEException e) {
            throw new AssertionError(e);
        }
    }

    public static String encoded(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    public static RSAKey newKey(String kid) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static WireMockServer start() {
        var server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        return server;
    }
}
