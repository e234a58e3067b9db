package org.secondlook.administration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.Times;
import org.secondlook.lti.registration.Platforms;
import org.secondlook.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sends out, a little later, who has slipped in: another node believes for ten seconds what it last read of a platform, and
 * has perhaps let somebody in after the sessions were ended.
 */
@Configuration(proxyBeanMethods = false)
class SessionEnding {

    private static final TaskDescriptor<Void> JOB = TaskDescriptor.of("administration-end-sessions");
    private static final Duration LATER = Duration.ofSeconds(15);

    private final Jobs jobs;
    private final Clock clock;

    SessionEnding(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    void again(String platform) {
        jobs.stage(JOB, platform, Times.now(clock).plus(LATER));
    }

    @Bean
    static Task<Void> endSessionsAgain(Platforms platforms, People people) {
        return Tasks.oneTime(JOB)
                .execute((job, context) -> platforms
                        .find(job.getId())
                        .filter(platform -> platform.suspended())
                        .ifPresent(platform -> people.endSessions(platform.issuer(), platform.clientId())));
    }
}
