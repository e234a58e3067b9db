package org.secondlook.lti.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call to a platform: {@code Request.get(address).with("Accept", "application/json")}.
 *
 * @param longestAnswer how many bytes of the answer are read at most; null for as many as of any
 */
public record Request(
        String method,
        URI address,
        Map<String, String> headers,
        @Nullable String body,
        @Nullable Integer longestAnswer) {

    public Request {
        headers = Map.copyOf(headers);
    }

    public static Request get(URI address) {
        return new Request("GET", address, Map.of(), null, null);
    }

    public static Request delete(URI address) {
        return new Request("DELETE", address, Map.of(), null, null);
    }

    public static Request post(URI address, String contentType, String body) {
        return new Request("POST", address, Map.of("Content-Type", contentType), body, null);
    }

    public static Request put(URI address, String contentType, String body) {
        return new Request("PUT", address, Map.of("Content-Type", contentType), body, null);
    }

    /** The same call with one header more, or another value of it. */
    public Request with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(method, address, more, body, longestAnswer);
    }

    /** The same call, to which the answer may be longer or shorter than usual. */
    public Request readingUpTo(int bytes) {
        return new Request(method, address, headers, body, bytes);
    }

    byte @Nullable [] bytes() {
        return body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    }

    /** Never prints headers or body: they hold tokens. */
    @Override
    public String toString() {
        return method + ' ' + address.getHost();
    }
}
