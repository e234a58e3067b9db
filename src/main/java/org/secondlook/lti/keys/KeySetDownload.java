package org.secondlook.lti.keys;

import java.io.IOException;
import java.time.Duration;
import org.secondlook.lti.Platform;
import org.secondlook.lti.http.BoundedHttp;
import org.secondlook.lti.http.Network;
import org.secondlook.lti.http.Reach;
import org.secondlook.lti.http.Request;
import org.secondlook.lti.http.Response;
import org.springframework.stereotype.Component;

/** Fetches a published key set: five seconds for all of it, a quarter of a megabyte at most. */
@Component
class KeySetDownload {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 256 * 1024;

    private final BoundedHttp http = new BoundedHttp(PATIENCE, PATIENCE, MOST_BYTES);

    byte[] from(Platform platform) throws IOException {
        Request request = Request.get(platform.jwksUri()).with("Accept", "application/jwk-set+json, application/json");
        Network network = Reach.of(platform, platform.jwksUri()).orElseThrow(() -> new IOException("unsafe address"));
        Response answer = http.send(request, network);
        if (answer.status() != 200) {
            throw new IOException("status " + answer.status());
        }
        return answer.body();
    }
}
