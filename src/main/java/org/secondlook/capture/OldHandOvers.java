package org.secondlook.capture;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears away hand-overs that nobody can use any more, and the uploads of those to which nothing ever came. */
@Configuration(proxyBeanMethods = false)
class OldHandOvers {

    @Bean
    Task<Void> clearOldHandOvers(HandOverStore store, HandOvers handOvers, Clock clock) {
        return Tasks.recurring("capture-clear-hand-overs", FixedDelay.ofHours(1))
                .execute((job, context) ->
                        store.before(clock.instant().minus(HandOver.TO_SEND)).forEach(handOvers::clear));
    }
}
