package org.secondlook.lti.keys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.secondlook.lti.http.BoundedHttp;
import org.springframework.stereotype.Component;

/** Fetches a published key set: five seconds for all of it, a quarter of a megabyte at most. */
@Component
class KeySetDownload {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long MOST_BYTES = 256 * 1024;

    private final BoundedHttp http = new BoundedHttp(PATIENCE, PATIENCE, MOST_BYTES);

    byte[] from(URI jwksUri) throws IOException {
        var answer = http.send(HttpRequest.newBuilder(jwksUri)
                .header("Accept", "application/jwk-set+json, application/json")
                .build());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer.body();
    }
}
