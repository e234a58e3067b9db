package org.secondlook.people;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears away sessions a day after their end; their nonces could not be used again for long before. */
@Configuration(proxyBeanMethods = false)
class EndedSessions {

    @Bean
    Task<Void> clearEndedSessions(SessionStore sessions, Clock clock) {
        return Tasks.recurring("people-clear-ended-sessions", FixedDelay.ofHours(1))
                .execute((job, context) ->
                        sessions.deleteEndedBefore(clock.instant().minus(Duration.ofDays(1))));
    }
}
