package org.secondlook.recording;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/**
 * Tries a job again and again for a day, so that whoever looks after the machine has the time to mend it: at first after
 * half a minute, then after pauses that grow to an hour.
 */
public final class DayOfRetries implements FailureHandler<Void> {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Seven pauses that double, together an hour, and an hour for each of the rest. */
    private static final int RETRIES = 30;

    private final FailureHandler<Void> afterwards;

    public DayOfRetries(FailureHandler<Void> afterwards) {
        this.afterwards = afterwards;
    }

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int before = complete.getExecution().consecutiveFailures;
        if (before < RETRIES) {
            operations.reschedule(complete, complete.getTimeDone().plus(pause(before)));
        } else {
            afterwards.onFailure(complete, operations);
        }
    }

    private static Duration pause(int failuresBefore) {
        Duration doubled = FIRST.multipliedBy(1L << failuresBefore);
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
