package org.secondlook.comment;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets concerns a year after they were reported. */
@Configuration(proxyBeanMethods = false)
class ForgottenConcerns {

    static final Duration KEPT = Duration.ofDays(365);

    @Bean
    Task<Void> forgetConcerns(ConcernStore store, Clock clock) {
        return Tasks.recurring("comment-forget-concerns", FixedDelay.ofHours(12))
                .execute((job, context) -> store.forgetBefore(clock.instant().minus(KEPT)));
    }
}
