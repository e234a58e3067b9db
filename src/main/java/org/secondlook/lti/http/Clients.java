package org.secondlook.lti.http;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Makes the HTTP clients: one that reaches any address, and one that reaches the public internet alone. */
final class Clients {

    private static final int CONNECTIONS = 50;
    private static final int CONNECTIONS_TO_ONE_HOST = 10;
    private static final TimeValue STALE = TimeValue.ofMilliseconds(500);

    private Clients() {}

    static Map<Network, CloseableHttpClient> of(Duration connectTimeout, Duration silence) {
        Map<Network, CloseableHttpClient> clients = new EnumMap<>(Network.class);
        for (Network network : Network.values()) {
            clients.put(network, client(network.names(), connectTimeout, silence));
        }
        return clients;
    }

    /** Without redirects, cookies and retries: each would send what was meant for one address to another, or twice. */
    private static CloseableHttpClient client(DnsResolver names, Duration connectTimeout, Duration silence) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS_TO_ONE_HOST)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connectTimeout))
                        .setSocketTimeout(Timeout.of(silence))
                        .setValidateAfterInactivity(STALE)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(silence))
                        .setConnectionRequestTimeout(Timeout.of(connectTimeout))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("SecondLook")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }
}
