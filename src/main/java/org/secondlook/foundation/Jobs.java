package org.secondlook.foundation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stages work that is too slow, too flaky or too long for a request. A job is a row of the caller's transaction: it
 * exists if and only if what it is about was committed. Jobs carry the id of a row and nothing else, and bear being run
 * twice; how often they are tried again stands in their definition, a {@code Task} bean.
 */
@Component
public class Jobs {

    private final SchedulerClient client;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    Jobs(SchedulerClient client, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.client = client;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Stages a job to run as soon as the transaction is committed; once is enough for the same job and id. */
    public void stage(TaskDescriptor<Void> job, Object id) {
        stage(job, id, Times.now(clock));
        hurryAfterCommit();
    }

    /** Stages a job to run at a time, unless the same job for the same id is staged already. */
    public void stage(TaskDescriptor<Void> job, Object id, Instant at) {
        client.scheduleIfNotExists(job.instance(id.toString()).scheduledTo(at));
    }

    /** Stages a job to run as soon as the transaction is committed, sooner than it may be staged for; one that runs goes on. */
    public void hasten(TaskDescriptor<Void> job, Object id) {
        var now = job.instance(id.toString()).scheduledTo(Times.now(clock));
        try {
            client.schedule(now, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException running) {
            return;
        }
        hurryAfterCommit();
    }

    /** Takes a job back that has not begun. */
    public void cancel(TaskDescriptor<Void> job, Object id) {
        client.cancel(job.instanceId(id.toString()));
    }

    private void hurryAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    hurry();
                }
            });
        } else {
            hurry();
        }
    }

    private void hurry() {
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }
}
