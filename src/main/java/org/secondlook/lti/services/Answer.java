package org.secondlook.lti.services;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.http.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a platform answered, all of it read. */
record Answer(Response response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    int status() {
        return response.status();
    }

    String body() {
        return response.text();
    }

    List<String> headers(String name) {
        return response.headers(name);
    }

    Optional<String> header(String name) {
        return response.header(name);
    }

    /** Whether the body is a page in HTML. */
    boolean isPage() {
        return body().stripLeading().startsWith("<");
    }

    /** The body as JSON, whatever the platform calls it: Moodle sends tokens as {@code text/html}. */
    Optional<JsonNode> json() {
        try {
            return Optional.ofNullable(JSON.readTree(response.body()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The wait that the platform asks for, in seconds or until a date (RFC 9110, section 10.2.3); at most a day. */
    @Nullable
    Duration retryAfter(Clock clock) {
        return response.header("Retry-After")
                .map(value -> wait(value.strip(), clock.instant()))
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)
                .orElse(null);
    }

    private static @Nullable Duration wait(String value, Instant now) {
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            return Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
