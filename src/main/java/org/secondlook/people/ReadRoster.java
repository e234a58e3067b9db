package org.secondlook.people;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job that reads the roster of a course. A platform that cannot be asked now is asked again as {@link CourseRoster} says; a
 * fault of our own, or a node that died, has it done again after five minutes.
 */
@Configuration(proxyBeanMethods = false)
class ReadRoster {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("people-read-roster");

    @Bean
    Task<Void> readRosterTask(RosterReading reading) {
        return Tasks.custom(JOB)
                .onFailure(new OnFailureRetryLater<>(Duration.ofMinutes(5)))
                .onDeadExecutionRevive()
                .execute((job, context) -> again(reading.attempt(new CourseId(UUID.fromString(job.getId())))));
    }

    private static CompletionHandler<Void> again(Optional<Instant> at) {
        return (done, job) -> at.ifPresentOrElse(time -> job.reschedule(done, time), job::remove);
    }
}
