package org.secondlook.recording;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour whose lessons come to their end. */
@Configuration(proxyBeanMethods = false)
class RetentionSweep {

    @Bean
    Task<Void> sweepRetention(Retention retention) {
        return Tasks.recurring("recording-sweep-retention", FixedDelay.ofHours(1))
                .execute((job, context) -> retention.sweep());
    }
}
