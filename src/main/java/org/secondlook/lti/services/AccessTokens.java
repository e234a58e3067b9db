package org.secondlook.lti.services;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Gets access tokens by client credentials, and keeps them while they are good (RFC 6749, section 4.4; IMS security
 * framework, section 4.1). Whoever needs a token that is being asked for already waits for that one.
 */
@Component
class AccessTokens {

    private static final Logger LOG = LoggerFactory.getLogger(AccessTokens.class);

    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private final TokenRequest request;
    private final PlatformHttp http;
    private final Clock clock;

    AccessTokens(TokenRequest request, PlatformHttp http, Clock clock) {
        this.request = request;
        this.http = http;
        this.clock = clock;
    }

    AccessToken get(Platform platform, Scope scope) throws IOException, ServiceException {
        Slot slot = slot(platform, scope);
        synchronized (slot) {
            AccessToken kept = slot.token;
            if (kept != null && kept.isFresh(clock.instant())) {
                return kept;
            }
            AccessToken fresh = read(http.send(request.of(platform, scope.uri()), platform), platform, scope);
            slot.token = fresh;
            return fresh;
        }
    }

    /** Throws a token away that the platform has refused, unless there is a newer one already. */
    void forget(AccessToken refused, Platform platform, Scope scope) {
        Slot slot = slot(platform, scope);
        synchronized (slot) {
            if (refused.equals(slot.token)) {
                slot.token = null;
            }
        }
    }

    private Slot slot(Platform platform, Scope scope) {
        return slots.computeIfAbsent(platform.key() + ' ' + scope, unused -> new Slot());
    }

    private AccessToken read(Answer answer, Platform platform, Scope scope) throws ServiceException {
        JsonNode json = answer.json().orElse(null);
        if (answer.status() != 200 || json == null) {
            LOG.warn("no access token platform={} status={}", platform.key(), answer.status());
            throw new ServiceException(failure(answer, json));
        }
        if (!AccessToken.grants(json, scope)) {
            LOG.warn("scope not granted platform={} scope={}", platform.key(), scope);
            throw new ServiceException(new Refused(Reason.NOT_ALLOWED));
        }
        return AccessToken.parse(json, clock.instant())
                .orElseThrow(() -> new ServiceException(new TryLater(Reason.UNREADABLE_ANSWER, null)));
    }

    /**
     * What to make of an answer without a token (RFC 6749, section 5.2). Only a scope that is not granted is final: an
     * unknown signature may be a platform that has not fetched the tool's newest key yet.
     */
    private Outcome failure(Answer answer, @Nullable JsonNode json) {
        String error = json == null ? "" : json.path("error").asString("");
        if (error.equals("invalid_scope") || error.equals("unauthorized_client")) {
            return new Refused(Reason.NOT_ALLOWED);
        } else if (answer.status() >= 300 && answer.status() < 400) {
            return new Refused(Reason.MOVED);
        } else if (answer.status() == 400 || answer.status() == 401) {
            return new TryLater(Reason.TOOL_NOT_RECOGNISED, null);
        } else if (answer.status() == 429) {
            return new TryLater(Reason.BUSY, answer.retryAfter(clock));
        } else if (answer.status() >= 500) {
            return new TryLater(Reason.NO_ANSWER, answer.retryAfter(clock));
        } else {
            return new TryLater(Reason.UNREADABLE_ANSWER, null);
        }
    }

    private static final class Slot {

        @Nullable
        AccessToken token;
    }
}
