package org.secondlook.lti.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * Talks to platforms, with little patience: no redirects, no long or compressed answers, and a deadline for the whole of a
 * call, so that an answer that trickles in for ever ends too.
 */
public final class BoundedHttp {

    private static final ScheduledExecutorService DEADLINES = deadlines();

    private final Map<Network, CloseableHttpClient> clients;
    private final Duration deadline;
    private final int mostBytes;

    public BoundedHttp(Duration connectTimeout, Duration deadline, int mostBytes) {
        this.clients = Clients.of(connectTimeout, deadline);
        this.deadline = deadline;
        this.mostBytes = mostBytes;
    }

    /**
     * Sends a request and reads the whole answer, or fails because there was none in time.
     *
     * @throws ForbiddenAddressException when the host is not within that network
     */
    public Response send(Request request, Network network) throws IOException {
        HttpUriRequestBase call = call(request);
        int most = Objects.requireNonNullElse(request.longestAnswer(), mostBytes);
        var late = new AtomicBoolean();
        ScheduledFuture<?> end = DEADLINES.schedule(
                () -> {
                    late.set(true);
                    call.cancel();
                },
                deadline.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return Objects.requireNonNull(clients.get(network)).execute(call, answer -> read(answer, most));
        } catch (IOException e) {
            throw late.get() ? new IOException("no answer within " + deadline, e) : e;
        } finally {
            end.cancel(false);
        }
    }

    private static HttpUriRequestBase call(Request request) throws IOException {
        URI address = request.address();
        if (address.getHost() == null) {
            throw new IOException("an address without a host");
        }
        var call = new HttpUriRequestBase(request.method(), address);
        request.headers().forEach(call::setHeader);
        byte[] body = request.bytes();
        if (body != null) {
            call.setEntity(new ByteArrayEntity(
                    body, ContentType.parse(request.headers().get("Content-Type"))));
        }
        return call;
    }

    private static Response read(ClassicHttpResponse response, int most) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        return new Response(response.getCode(), headers, body(response.getEntity(), most));
    }

    private static byte[] body(@Nullable HttpEntity entity, int most) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        byte[] bytes = entity.getContent().readNBytes(most + 1);
        if (bytes.length > most) {
            throw new IOException("longer than " + most + " bytes");
        }
        return bytes;
    }

    private static ScheduledExecutorService deadlines() {
        var executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "call-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }
}
