package org.secondlook.lti.services;

import java.io.IOException;
import java.time.Clock;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Accepted;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.lti.http.Request;
import org.springframework.stereotype.Component;

/** Asks a platform for one page of a list. Whatever is not one is what came of asking. */
@Component
class PageCalls {

    private static final int OK = 200;

    private final ServiceCalls calls;
    private final Clock clock;

    PageCalls(ServiceCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    Answer ask(Platform platform, Scope scope, Request page) throws IOException, ServiceException {
        Answer answer = calls.send(platform, scope, page);
        if (answer.status() != OK) {
            Outcome outcome = new Verdict(Manners.of(platform), clock).on(answer);
            throw new ServiceException(
                    outcome instanceof Accepted ? new TryLater(Reason.UNREADABLE_ANSWER, null) : outcome);
        }
        return answer;
    }
}
