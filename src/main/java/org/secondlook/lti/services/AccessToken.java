package org.secondlook.lti.services;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a platform lets this tool call one of its services with (RFC 6749, section 5.1): {@code {"access_token": "…",
 * "token_type": "Bearer", "expires_in": 3600, "scope": "…"}}.
 *
 * @param freshUntil when to ask for another one, a little before the platform would refuse this one
 */
record AccessToken(String value, Instant freshUntil) {

    private static final Pattern BEARER = Pattern.compile("[!-~]{1,8000}");
    private static final long LONGEST_LIFE = 3600;
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** Reads an answer; empty when it is not a bearer token. A life that is missing or absurd is cut to size. */
    static Optional<AccessToken> parse(JsonNode answer, Instant now) {
        String value = answer.path("access_token").asString("");
        if (!BEARER.matcher(value).matches()
                || !answer.path("token_type").asString("").equalsIgnoreCase("bearer")) {
            return Optional.empty();
        }
        long life = Math.max(0, Math.min(answer.path("expires_in").asLong(0), LONGEST_LIFE));
        return Optional.of(new AccessToken(value, now.plusSeconds(life).minus(MARGIN)));
    }

    /** Whether an answer grants a scope: the platform may grant less than was asked, and then says so. */
    static boolean grants(JsonNode answer, Scope scope) {
        JsonNode granted = answer.path("scope");
        return granted.isMissingNode()
                || granted.isNull()
                || Arrays.asList(granted.asString("").split(" ")).contains(scope.uri());
    }

    boolean isFresh(Instant now) {
        return now.isBefore(freshUntil);
    }

    /** Never prints the token. */
    @Override
    public String toString() {
        return "AccessToken until " + freshUntil;
    }
}
