package org.secondlook.lti.notices;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that handles a notice, until that has worked, and the one that forgets those which were handled long ago. */
@Configuration(proxyBeanMethods = false)
class HandleNotice {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("lti-handle-notice");

    /** No token is good for so long. */
    private static final Duration KEPT = Duration.ofDays(1);

    @Bean
    Task<Void> handleNoticeTask(Notices notices) {
        return Tasks.oneTime(JOB)
                .onFailure(new OnFailureRetryLater<>(Duration.ofMinutes(5)))
                .onDeadExecutionRevive()
                .execute((job, context) -> notices.handle(new NoticeId(UUID.fromString(job.getId()))));
    }

    @Bean
    Task<Void> clearOldNotices(NoticeStore notices, Clock clock) {
        return Tasks.recurring("lti-clear-old-notices", FixedDelay.ofHours(1))
                .execute((job, context) ->
                        notices.deleteHandledBefore(clock.instant().minus(KEPT)));
    }
}
