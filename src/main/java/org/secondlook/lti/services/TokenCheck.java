package org.secondlook.lti.services;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.secondlook.lti.Platform;
import org.secondlook.lti.registration.Scopes;
import org.secondlook.lti.services.Finding.Check;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Looks whether a platform knows this tool, what it grants, and what time it has. */
@Component
class TokenCheck {

    /** A score or a launch that is so much early or late is refused. */
    private static final Duration MOST_SKEW = Duration.ofSeconds(60);

    private final TokenRequest request;
    private final PlatformHttp http;
    private final Clock clock;

    TokenCheck(TokenRequest request, PlatformHttp http, Clock clock) {
        this.request = request;
        this.http = http;
        this.clock = clock;
    }

    /** Asks for one scope after the other: some platforms grant all that was asked for or nothing. */
    List<Finding> look(Platform platform) {
        List<String> withheld = new ArrayList<>();
        Answer last = null;
        try {
            for (String scope : Scopes.WANTED) {
                last = http.send(request.of(platform, scope), platform);
                Optional<Finding> trouble = trouble(last);
                if (trouble.isPresent()) {
                    return List.of(trouble.get(), clock(last), noToken());
                }
                if (!grants(last, scope)) {
                    withheld.add(scope);
                }
            }
        } catch (ServiceException e) {
            return without("unsafe-address");
        } catch (IOException e) {
            return without("no-answer", String.valueOf(e.getMessage()));
        }
        return List.of(token(withheld), clock(Objects.requireNonNull(last)), scopes(withheld));
    }

    private static List<Finding> without(String code, Object... details) {
        return List.of(
                Finding.ailing(Check.TOKEN, code, details), Finding.untried(Check.CLOCK, "no-answer"), noToken());
    }

    private static Finding noToken() {
        return Finding.untried(Check.SCOPES, "no-token");
    }

    /** What has nothing to do with the scope that was asked for. */
    private static Optional<Finding> trouble(Answer answer) {
        String error = error(answer);
        if (isToken(answer) || isAboutScopes(error)) {
            return Optional.empty();
        } else if (answer.status() == 400 || answer.status() == 401) {
            return Optional.of(
                    Finding.ailing(Check.TOKEN, "not-recognised", error.isEmpty() ? "HTTP " + answer.status() : error));
        } else {
            String code = answer.status() >= 500 ? "down" : "trouble";
            return Optional.of(Finding.ailing(Check.TOKEN, code, "HTTP " + answer.status()));
        }
    }

    private static boolean grants(Answer answer, String scope) {
        JsonNode granted = answer.json().orElseThrow().path("scope");
        return isToken(answer)
                && (!granted.isString()
                        || Arrays.asList(granted.stringValue().split(" ")).contains(scope));
    }

    private static boolean isToken(Answer answer) {
        return answer.status() == 200
                && answer.json()
                        .filter(json -> !json.path("access_token").asString("").isEmpty())
                        .isPresent();
    }

    private static boolean isAboutScopes(String error) {
        return error.equals("invalid_scope") || error.equals("unauthorized_client");
    }

    private static String error(Answer answer) {
        return answer.json().map(json -> json.path("error").asString("")).orElse("");
    }

    private static Finding token(List<String> withheld) {
        return withheld.size() == Scopes.WANTED.size()
                ? Finding.ailing(Check.TOKEN, "nothing-granted")
                : Finding.well(Check.TOKEN);
    }

    private static Finding scopes(List<String> withheld) {
        Object[] missing =
                withheld.stream().filter(scope -> !Scopes.isOptional(scope)).toArray();
        return missing.length == 0 ? Finding.well(Check.SCOPES) : Finding.ailing(Check.SCOPES, "withheld", missing);
    }

    /** The platform's clock as its answer shows it (RFC 9110, section 6.6.1). */
    private Finding clock(Answer answer) {
        Optional<Duration> ahead = answer.header("Date").flatMap(this::ahead);
        if (ahead.isEmpty()) {
            return Finding.untried(Check.CLOCK, "no-date");
        }
        long seconds = ahead.get().abs().toSeconds();
        return ahead.get().abs().compareTo(MOST_SKEW) > 0
                ? Finding.ailing(Check.CLOCK, ahead.get().isNegative() ? "behind" : "ahead", seconds)
                : Finding.well(Check.CLOCK, seconds);
    }

    private Optional<Duration> ahead(String date) {
        try {
            Instant there = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
            return Optional.of(Duration.between(clock.instant(), there));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
