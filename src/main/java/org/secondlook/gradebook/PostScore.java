package org.secondlook.gradebook;

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
 * The job that posts a score. A platform that cannot be asked now is asked again as {@link Patience} says; a fault of our
 * own, or a node that died, has it done again after a minute.
 */
@Configuration(proxyBeanMethods = false)
class PostScore {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("gradebook-post-score");

    @Bean
    Task<Void> postScoreTask(Delivery delivery) {
        return Tasks.custom(JOB)
                .onFailure(new OnFailureRetryLater<>(Duration.ofMinutes(1)))
                .onDeadExecutionRevive()
                .execute((job, context) -> again(delivery.attempt(new ScoreId(UUID.fromString(job.getId())))));
    }

    private static CompletionHandler<Void> again(Optional<Instant> at) {
        return (done, job) -> at.ifPresentOrElse(time -> job.reschedule(done, time), job::remove);
    }
}
