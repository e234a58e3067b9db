package org.secondlook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The browser of the journeys is as strict as people's: in a frame of another site only partitioned cookies live. */
@Tag("once")
class TestBrowserTest {

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/outer", exchange -> answer(exchange, "<iframe src='http://localhost:%d/inner'></iframe>"));
        server.createContext("/inner", exchange -> {
            exchange.getResponseHeaders()
                    .add("Set-Cookie", "__Host-ours=1; Path=/; Secure; SameSite=None; Partitioned");
            exchange.getResponseHeaders().add("Set-Cookie", "third=1; Path=/; Secure; SameSite=None");
            answer(exchange, "<a href='/cookies' id='next'>next</a>%d");
        });
        server.createContext(
                "/cookies",
                exchange ->
                        answer(exchange, "<p>" + exchange.getRequestHeaders().getFirst("Cookie") + "</p>%d"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aThirdPartyCookieIsNotKept() {
        try (var context = TestBrowser.open()) {
            Page page = context.newPage();
            page.navigate(
                    "http://127.0.0.1:%d/outer".formatted(server.getAddress().getPort()));
            FrameLocator frame = page.frameLocator("iframe");
            frame.locator("#next").click();

            assertThat(frame.locator("p").textContent()).isEqualTo("__Host-ours=1");
        }
    }

    private void answer(HttpExchange exchange, String page) throws IOException {
        byte[] bytes = page.formatted(server.getAddress().getPort()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
