package org.secondlook.observation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erases what somebody coded in a lesson of another's and never said to be done, a while after they could not go on with it any more. */
@Configuration(proxyBeanMethods = false)
class ForgottenCodings {

    static final Duration KEPT = Duration.ofDays(30);

    @Bean
    Task<Void> forgetCodings(SecondCodings codings, Clock clock) {
        return Tasks.recurring("observation-forget-codings", FixedDelay.ofHours(12))
                .execute((job, context) ->
                        codings.forgetOverBefore(clock.instant().minus(KEPT)));
    }
}
