package org.secondlook.lti.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a stranger calls a host, no call leads into the network in which the tool stands. */
@Tag("once")
class PublicAddressesTest {

    private final PublicAddresses addresses = new PublicAddresses();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.1.2.3",
                "2130706433",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.7.7",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001::1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void noneOfTheseIsPublic(String host) {
        assertThatThrownBy(() -> addresses.resolve(host)).isInstanceOf(ForbiddenAddressException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.20.0.1",
                "2606:4700::1111",
                "2001:4860:4860::8888"
            })
    void theseAre(String host) throws UnknownHostException {
        assertThat(addresses.resolve(host)).hasSize(1);
    }

    @Test
    void oneInnerAddressAmongOthersIsOneTooMany() {
        var names = new Names(List.of(List.of("1.1.1.1", "10.0.0.1")));
        assertThatThrownBy(() -> new PublicAddresses(names).resolve("school.example"))
                .isInstanceOf(ForbiddenAddressException.class);
    }

    @Test
    void theConnectionIsMadeToTheAddressesThatWereLookedAt() throws UnknownHostException {
        var rebound = new Names(List.of(List.of("1.1.1.1"), List.of("10.0.0.1")));
        assertThat(new PublicAddresses(rebound).resolve("school.example"))
                .containsExactly(InetAddress.getByName("1.1.1.1"));
        assertThat(rebound.answers).hasSize(1);
    }

    /** A name server that tells another answer each time. */
    private static final class Names implements DnsResolver {

        private final Deque<List<String>> answers;

        Names(List<List<String>> answers) {
            this.answers = new ArrayDeque<>(answers);
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            List<String> answer = answers.pop();
            InetAddress[] found = new InetAddress[answer.size()];
            for (int i = 0; i < found.length; i++) {
                found[i] = InetAddress.getByName(answer.get(i));
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
