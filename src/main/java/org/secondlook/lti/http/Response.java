package org.secondlook.lti.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a platform answered, all of it read. */
public final class Response {

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /**
     * Puts an answer together.
     *
     * @param headers by their names in lower case
     */
    public Response(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** All values of a header, in their order. */
    public List<String> headers(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    public byte[] body() {
        return body;
    }

    /** The body as text; what is not UTF-8 is replaced. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
