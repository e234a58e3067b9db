package org.secondlook.lti.services;

import java.time.Clock;
import java.util.Locale;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Accepted;
import org.secondlook.lti.ScoreService.Outcome.Outdated;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;

/** What the answer to a posted score means (AGS 2.0, section 3.4.2), platforms' manners included. */
final class Verdict {

    private Verdict() {}

    static Outcome on(Answer answer, Clock clock) {
        return switch (answer.status()) {
            case 200, 201, 202, 204 -> success(answer);
            case 400 -> misunderstood(answer);
            case 401 -> new Refused(Reason.NOT_ALLOWED);
            case 403 -> forbidden(answer, clock);
            case 404, 410 -> new Refused(Reason.NO_COLUMN);
            case 409 -> new Outdated();
            case 422 -> new Refused(Reason.NOT_GRADABLE);
            case 408, 425, 429 -> new TryLater(Reason.BUSY, answer.retryAfter(clock));
            default -> other(answer, clock);
        };
    }

    /**
     * Moodle's success has an empty body. Its refusal of a message has the body {@code []}, and can arrive as a 200; a
     * page in HTML is a proxy's or a sign-in's, not a gradebook's.
     */
    private static Outcome success(Answer answer) {
        if (saysNothing(answer)) {
            return new Refused(Reason.NOT_GRADABLE);
        } else if (answer.body().stripLeading().startsWith("<")) {
            return new TryLater(Reason.UNREADABLE_ANSWER, null);
        } else {
            return new Accepted();
        }
    }

    /** Moodle tells why in the reason phrase alone; for a well-formed score it is that this person is not graded. */
    private static boolean saysNothing(Answer answer) {
        return answer.body().strip().equals("[]");
    }

    /** Canvas says so with a 400 when it holds something newer; the words are all that tells it from other mistakes. */
    private static Outcome misunderstood(Answer answer) {
        if (saysNothing(answer)) {
            return new Refused(Reason.NOT_GRADABLE);
        }
        return answer.body().toLowerCase(Locale.ROOT).contains("timestamp")
                ? new Outdated()
                : new Refused(Reason.NOT_UNDERSTOOD);
    }

    /** Canvas throttles with a 403 whose text says so. */
    private static Outcome forbidden(Answer answer, Clock clock) {
        return answer.body().toLowerCase(Locale.ROOT).contains("rate limit")
                ? new TryLater(Reason.BUSY, answer.retryAfter(clock))
                : new Refused(Reason.NOT_ALLOWED);
    }

    private static Outcome other(Answer answer, Clock clock) {
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
