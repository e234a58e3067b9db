package org.secondlook.lti.services;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.lti.http.Request;
import org.secondlook.lti.registration.Platforms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells platforms what this tool wants to hear of (platform notification service 1.0, section 3). */
@Component
public class PlatformNotices {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformNotices.class);

    private final Platforms platforms;
    private final Turns turns;
    private final ServiceCalls calls;
    private final Clock clock;

    PlatformNotices(Platforms platforms, Turns turns, ServiceCalls calls, Clock clock) {
        this.platforms = platforms;
        this.turns = turns;
        this.calls = calls;
        this.clock = clock;
    }

    /** Has notices of a type sent to an address of ours, in place of what was said before. Blocks on the network. */
    public Outcome subscribe(String platformKey, URI address, String type, URI handler) {
        Platform platform = platforms.find(platformKey).orElse(null);
        if (platform == null) {
            return new Refused(Reason.NOT_REGISTERED);
        }
        Outcome outcome = turns.take(platform, () -> put(platform, address, message(type, handler)));
        LOG.info("notices asked for platform={} type={} outcome={}", platformKey, type, outcome);
        return outcome;
    }

    private Outcome put(Platform platform, URI address, String message) {
        try {
            Request request = Request.put(address, "application/json", message).with("Accept", "application/json");
            return new Verdict(Manners.of(platform), clock).on(calls.send(platform, Scope.NOTICES, request));
        } catch (ServiceException e) {
            return e.outcome();
        } catch (IOException e) {
            LOG.info("notices not answered platform={} reason={}", platform.key(), e.getMessage());
            return new TryLater(Reason.NO_ANSWER, null);
        }
    }

    private static String message(String type, URI handler) {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("notice_type", type);
        message.put("handler", handler.toString());
        return JsonMapper.shared().writeValueAsString(message);
    }
}
