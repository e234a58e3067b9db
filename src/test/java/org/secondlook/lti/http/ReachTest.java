package org.secondlook.lti.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ProductFamily;

/** Tokens travel to the public internet, to where the operator said, and nowhere else. */
@Tag("once")
class ReachTest {

    @ParameterizedTest
    @CsvSource({
        "https://sso.example/token, https://sso.example/lineitem",
        "https://sso.example/token, https://SSO.example:8443/lineitem",
        "https://lms.school.invalid/token, https://lms.school.invalid/lineitem",
        "https://10.1.2.3/token, https://10.1.2.3/lineitem",
        "https://sso.example/token, https://192.168.7.7/lineitem",
        "http://localhost:8080/token, http://127.0.0.1:8080/lineitem",
        "http://localhost:8080/token, http://[::1]:8080/lineitem"
    })
    void goesAnywhereThatTheOperatorNamed(URI tokenEndpoint, URI column) {
        assertThat(Reach.of(platform(tokenEndpoint), column)).contains(Network.ANY);
    }

    @ParameterizedTest
    @CsvSource({
        "https://sso.example/token, https://school.example/lineitem",
        "https://sso.example/token, https://203.0.113.7/lineitem",
        "https://sso.example/token, https://[2001:db8::7]/lineitem",
        "https://sso.example/token, https://localhost/lineitem",
        "https://10.1.2.3/token, https://10.1.2.4/lineitem"
    })
    void goesElsewhereOnlyOnThePublicInternet(URI tokenEndpoint, URI column) {
        assertThat(Reach.of(platform(tokenEndpoint), column)).contains(Network.PUBLIC);
    }

    @ParameterizedTest
    @CsvSource({
        "https://sso.example/token, http://sso.example/lineitem",
        "https://sso.example/token, http://localhost/lineitem",
        "https://sso.example/token, ftp://sso.example/lineitem",
        "https://sso.example/token, https://user@sso.example/lineitem",
        "http://localhost/token, http://127.0.0.1.example/lineitem",
        "http://localhost/token, http://lms.example/lineitem"
    })
    void goesNowhereElse(URI tokenEndpoint, URI column) {
        assertThat(Reach.of(platform(tokenEndpoint), column)).isEmpty();
    }

    private static Platform platform(URI endpoint) {
        return new Platform(
                "key",
                "name",
                "issuer",
                "client",
                endpoint,
                endpoint,
                endpoint,
                endpoint.toString(),
                Set.of("1"),
                Set.of(),
                Platform.hosts(endpoint, URI.create("https://192.168.7.7")),
                ProductFamily.OTHER,
                Platform.Standing.ACTIVE);
    }
}
