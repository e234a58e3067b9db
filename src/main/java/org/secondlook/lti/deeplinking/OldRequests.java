package org.secondlook.lti.deeplinking;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears away requests for links a day after their end: until then whoever comes back is told what became of theirs. */
@Configuration(proxyBeanMethods = false)
class OldRequests {

    @Bean
    Task<Void> clearOldLinkingRequests(DeepLinkingStore requests, Clock clock) {
        return Tasks.recurring("lti-clear-old-linking-requests", FixedDelay.ofHours(1))
                .execute((job, context) ->
                        requests.deleteExpiredBefore(clock.instant().minus(Duration.ofDays(1))));
    }
}
