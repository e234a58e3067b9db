package org.secondlook.exemplar;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends exemplars whose day is over. Nobody sees them from that moment on; this takes them away where they were put. */
@Configuration(proxyBeanMethods = false)
class LapsedExemplars {

    @Bean
    Task<Void> endLapsedExemplars(Foundations foundations) {
        return Tasks.recurring("exemplar-end-lapsed", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((job, context) -> foundations.sweep());
    }
}
