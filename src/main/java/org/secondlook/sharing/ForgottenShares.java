package org.secondlook.sharing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets shares, with what was watched of them, a while after they have ended. */
@Configuration(proxyBeanMethods = false)
class ForgottenShares {

    static final Duration KEPT = Duration.ofDays(90);

    @Bean
    Task<Void> forgetShares(ShareStore store, Clock clock) {
        return Tasks.recurring("sharing-forget", FixedDelay.ofHours(12))
                .execute(
                        (job, context) -> store.forgetOverBefore(clock.instant().minus(KEPT)));
    }
}
