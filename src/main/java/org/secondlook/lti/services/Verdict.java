package org.secondlook.lti.services;

import java.time.Clock;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Accepted;
import org.secondlook.lti.ScoreService.Outcome.Outdated;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;

/** What the answer of a product's gradebook means (AGS 2.0, section 3.4.2). */
final class Verdict {

    private final Manners manners;
    private final Clock clock;

    Verdict(Manners manners, Clock clock) {
        this.manners = manners;
        this.clock = clock;
    }

    Outcome on(Answer answer) {
        return switch (answer.status()) {
            case 200, 201, 202, 204 -> success(answer);
            case 400 -> misunderstood(answer);
            case 401 -> new Refused(Reason.NOT_ALLOWED);
            case 403 -> forbidden(answer);
            case 404, 410 -> new Refused(Reason.NO_COLUMN);
            case 409 -> new Outdated();
            case 422 -> new Refused(Reason.NOT_GRADABLE);
            case 408, 425, 429 -> new TryLater(Reason.BUSY, answer.retryAfter(clock));
            default -> other(answer);
        };
    }

    /** A page in HTML is a proxy's or a sign-in's, not a gradebook's. */
    private Outcome success(Answer answer) {
        if (manners.refusesByEmptyList(answer)) {
            return new Refused(Reason.NOT_GRADABLE);
        } else if (answer.isPage()) {
            return new TryLater(Reason.UNREADABLE_ANSWER, null);
        } else {
            return new Accepted();
        }
    }

    private Outcome misunderstood(Answer answer) {
        if (manners.refusesByEmptyList(answer)) {
            return new Refused(Reason.NOT_GRADABLE);
        }
        return manners.misreadsTime(answer) ? new Outdated() : new Refused(Reason.NOT_UNDERSTOOD);
    }

    private Outcome forbidden(Answer answer) {
        return manners.throttles(answer)
                ? new TryLater(Reason.BUSY, answer.retryAfter(clock))
                : new Refused(Reason.NOT_ALLOWED);
    }

    private Outcome other(Answer answer) {
        if (answer.status() >= 500) {
            return new TryLater(Reason.NO_ANSWER, answer.retryAfter(clock));
        } else if (answer.status() >= 400) {
            return new Refused(Reason.NOT_UNDERSTOOD);
        } else if (answer.status() >= 300) {
            return new Refused(Reason.MOVED);
        } else {
            return new TryLater(Reason.UNREADABLE_ANSWER, null);
        }
    }
}
