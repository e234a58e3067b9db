package org.secondlook.lti.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.lti.Platform;

/** Tokens travel to the public internet, to where the operator said, and nowhere else. */
@Tag("once")
class ReachTest {

    @ParameterizedTest
    @CsvSource({
        "https://sso.example/token, https://sso.example/lineitem",
        "https://sso.example/token, https://SSO.example:8443/lineitem",
        "https://sso.example/token, https://203.0.113.7/lineitem",
        "https://sso.example/token, https://[2001:db8::7]/lineitem",
        "https://lms.school.invalid/token, https://lms.school.invalid/lineitem",
        "https://10.1.2.3/token, https://10.1.2.3/lineitem",
        "https://sso.example/token, https://192.168.7.7/lineitem",
        "http://localhost:8080/token, http://127.0.0.1:8080/lineitem",
        "http://localhost:8080/token, http://[::1]:8080/lineitem"
    })
    void isWithin(URI tokenEndpoint, URI column) throws IOException {
        assertThat(Reach.permits(platform(tokenEndpoint), column)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://sso.example/token, http://sso.example/lineitem",
        "https://sso.example/token, http://localhost/lineitem",
        "https://sso.example/token, https://localhost/lineitem",
        "https://sso.example/token, https://10.1.2.3/lineitem",
        "https://sso.example/token, https://172.16.0.1/lineitem",
        "https://sso.example/token, https://2130706433/lineitem",
        "https://sso.example/token, https://[::ffff:10.0.0.1]/lineitem",
        "https://sso.example/token, https://[fd12::1]/lineitem",
        "https://10.1.2.3/token, https://10.1.2.4/lineitem",
        "http://localhost/token, http://127.0.0.1.example/lineitem",
        "http://localhost/token, http://lms.example/lineitem"
    })
    void isOutside(URI tokenEndpoint, URI column) throws IOException {
        assertThat(Reach.permits(platform(tokenEndpoint), column)).isFalse();
    }

    private static Platform platform(URI tokenEndpoint) {
        return new Platform(
                "key",
                "name",
                "issuer",
                "client",
                tokenEndpoint,
                tokenEndpoint,
                tokenEndpoint,
                Set.of("1"),
                Set.of("https://192.168.7.7"),
                false);
    }
}
