package org.secondlook.administration;

import java.time.Instant;
import org.secondlook.gradebook.QueueLine;
import org.secondlook.gradebook.ScoreState;
import org.secondlook.lti.ScoreService.Reason;

/**
 * Completions that share the reason why no gradebook holds them.
 *
 * @param reason in words of the message files
 * @param scores how many there are; of whom and in which course is told to nobody here
 */
record DeliveryRow(ScoreState state, String reason, long scores, Instant oldest) {

    /** Of what has just been put into the outbox, nothing is known to be wrong. */
    private static final String NOTHING = "NOTHING";

    static DeliveryRow of(QueueLine line) {
        return new DeliveryRow(line.state(), reason(line), line.scores(), line.oldest());
    }

    private static String reason(QueueLine line) {
        if (line.state() == ScoreState.NO_COLUMN) {
            return Reason.NO_COLUMN.name();
        }
        return line.reason() == null ? NOTHING : line.reason().name();
    }
}
