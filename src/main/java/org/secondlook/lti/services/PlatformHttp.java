package org.secondlook.lti.services;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.secondlook.lti.http.BoundedHttp;
import org.springframework.stereotype.Component;

/** Calls the services of platforms, as patiently as the settings say, and reads what they answer as text. */
@Component
class PlatformHttp {

    private final BoundedHttp http;

    PlatformHttp(ServicesProperties properties) {
        this.http = new BoundedHttp(
                properties.connectTimeout(),
                properties.deadline(),
                properties.longestAnswer().toBytes());
    }

    /** Sends a request and reads the whole answer, or fails because there was none in time. */
    Answer send(HttpRequest request) throws IOException {
        var response = http.send(request);
        return new Answer(
                response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
    }
}
