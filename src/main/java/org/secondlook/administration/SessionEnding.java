package org.secondlook.administration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.Times;
import org.secondlook.lti.registration.Deployment;
import org.secondlook.lti.registration.Platforms;
import org.secondlook.lti.registration.Registrations;
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
    private static final TaskDescriptor<Void> JOB_OF_DEPLOYMENTS =
            TaskDescriptor.of("administration-end-sessions-of-deployments");
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

    /** The same about the deployments of a platform that may not enter. */
    void againOfDeployments(String platform) {
        jobs.stage(JOB_OF_DEPLOYMENTS, platform, Times.now(clock).plus(LATER));
    }

    @Bean
    static Task<Void> endSessionsAgain(Platforms platforms, People people) {
        return Tasks.oneTime(JOB)
                .execute((job, context) -> platforms
                        .find(job.getId())
                        .filter(platform -> platform.suspended())
                        .ifPresent(platform -> people.endSessions(platform.issuer(), platform.clientId())));
    }

    @Bean
    static Task<Void> endSessionsOfDeploymentsAgain(Platforms platforms, Registrations registrations, People people) {
        return Tasks.oneTime(JOB_OF_DEPLOYMENTS)
                .execute((job, context) -> platforms
                        .find(job.getId())
                        .ifPresent(platform -> registrations.deployments(platform.key()).stream()
                                .map(Deployment::id)
                                .filter(id -> !platform.deploymentIds().contains(id))
                                .forEach(id -> people.endSessions(platform.issuer(), platform.clientId(), id))));
    }
}
