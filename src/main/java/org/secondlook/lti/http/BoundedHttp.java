package org.secondlook.lti.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Talks to platforms, with little patience: no redirects, no long answers, and a deadline for the whole of a call, so that
 * an answer that trickles in for ever ends too. HTTP/1.1 only, so that no offer of anything newer confuses a platform.
 */
public final class BoundedHttp {

    private final HttpClient client;
    private final Duration deadline;
    private final long mostBytes;

    public BoundedHttp(Duration connectTimeout, Duration deadline, long mostBytes) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
        this.deadline = deadline;
        this.mostBytes = mostBytes;
    }

    /** Sends a request and reads the whole answer, or fails because there was none in time. */
    public HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        return await(client.sendAsync(request, head -> new CappedBody(mostBytes)));
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> call) throws IOException {
        try {
            return call.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new IOException("no answer within " + deadline, e);
        } catch (ExecutionException e) {
            throw new IOException("no answer: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
