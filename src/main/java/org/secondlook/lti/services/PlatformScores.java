package org.secondlook.lti.services;

import java.io.IOException;
import java.time.Clock;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ScoreService;
import org.secondlook.lti.ScoreService.Outcome.Accepted;
import org.secondlook.lti.ScoreService.Outcome.Outdated;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.http.Request;
import org.secondlook.lti.registration.Platforms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Posts scores to the platforms over the network. */
@Component
class PlatformScores implements ScoreService {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformScores.class);

    private final Platforms platforms;
    private final Turns turns;
    private final ServiceCalls calls;
    private final Clock clock;

    PlatformScores(Platforms platforms, Turns turns, ServiceCalls calls, Clock clock) {
        this.platforms = platforms;
        this.turns = turns;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Outcome postCompletion(String issuer, String clientId, Completion completion) {
        return platforms
                .find(issuer, clientId)
                .map(platform -> turns.take(platform, () -> post(platform, completion)))
                .orElseGet(() -> new Refused(Reason.NOT_REGISTERED));
    }

    private Outcome post(Platform platform, Completion completion) {
        var column = new LineItem(completion.lineItem());
        Manners manners = Manners.of(platform);
        try {
            Answer answer = send(platform, column, ScoreMessage.of(completion, manners));
            Outcome outcome = new Verdict(manners, clock).on(answer);
            if (outcome instanceof Outdated && holds(platform, column, completion.subject())) {
                outcome = new Accepted();
            }
            LOG.info("score answered platform={} status={} outcome={}", platform.key(), answer.status(), outcome);
            return outcome;
        } catch (ServiceException e) {
            return e.outcome();
        } catch (IOException e) {
            LOG.info("score not answered platform={} reason={}", platform.key(), e.getMessage());
            return new TryLater(Reason.NO_ANSWER, null);
        }
    }

    private Answer send(Platform platform, LineItem column, ScoreMessage score) throws IOException, ServiceException {
        return calls.send(
                platform, Scope.SCORE, Request.post(column.scores(), ScoreMessage.MEDIA_TYPE, score.toJson()));
    }

    /**
     * Whether the gradebook shows the full score already: an earlier call has arrived, though its answer was lost. A
     * platform that does not let this tool read has said neither yes nor no, and a later score will settle it.
     */
    private boolean holds(Platform platform, LineItem column, String subject) throws IOException {
        try {
            Answer results = calls.send(
                    platform,
                    Scope.RESULT,
                    Request.get(column.resultOf(subject)).with("Accept", Results.MEDIA_TYPE));
            return Results.showFullScore(results, subject);
        } catch (ServiceException e) {
            return false;
        }
    }
}
