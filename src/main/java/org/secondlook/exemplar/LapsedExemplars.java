package org.secondlook.exemplar;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.secondlook.foundation.Times;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Ends exemplars whose day is over. Nobody sees them from that moment on; this takes them away where they were put. */
@Configuration(proxyBeanMethods = false)
class LapsedExemplars {

    @Bean
    Task<Void> endLapsedExemplars(
            ReleasePages pages, Endings endings, TransactionOperations transaction, Clock clock) {
        return Tasks.recurring("exemplar-end-lapsed", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((job, context) -> pages.lapsed(Times.now(clock))
                        .forEach(each -> transaction.executeWithoutResult(
                                status -> endings.end(each.id(), Ending.LAPSED))));
    }
}
