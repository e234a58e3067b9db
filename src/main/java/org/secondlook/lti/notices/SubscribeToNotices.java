package org.secondlook.lti.notices;

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

/** The job that tells a deployment what this tool wants to hear; a platform that cannot be asked now is asked again. */
@Configuration(proxyBeanMethods = false)
class SubscribeToNotices {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("lti-subscribe-to-notices");

    @Bean
    Task<Void> subscribeToNoticesTask(NoticeSubscriptions subscriptions) {
        return Tasks.custom(JOB)
                .onFailure(new OnFailureRetryLater<>(Duration.ofHours(1)))
                .onDeadExecutionRevive()
                .execute((job, context) -> again(subscriptions.attempt(UUID.fromString(job.getId()))));
    }

    private static CompletionHandler<Void> again(Optional<Instant> at) {
        return (done, job) -> at.ifPresentOrElse(time -> job.reschedule(done, time), job::remove);
    }
}
