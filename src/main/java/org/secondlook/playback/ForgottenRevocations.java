package org.secondlook.playback;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what was taken back when no right can be about any more that it concerns. */
@Configuration(proxyBeanMethods = false)
class ForgottenRevocations {

    @Bean
    Task<Void> forgetRevocations(RevocationStore store, Clock clock) {
        return Tasks.recurring("playback-forget-revocations", FixedDelay.ofHours(1))
                .execute((job, context) -> store.forgetBefore(clock.instant().minus(Duration.ofDays(1))));
    }
}
