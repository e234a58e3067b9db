package org.secondlook.pairing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what was proposed and did not begin, once nobody is told of it any more. */
@Configuration(proxyBeanMethods = false)
class ForgottenProposals {

    @Bean
    Task<Void> forgetProposals(PairingStore store, Clock clock) {
        return Tasks.recurring("pairing-forget", FixedDelay.ofHours(12))
                .execute((job, context) -> store.forgetUnbegunBefore(clock.instant().minus(PairingDesk.LATELY)));
    }
}
