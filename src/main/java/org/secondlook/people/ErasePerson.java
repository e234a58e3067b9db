package org.secondlook.people;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that deletes everything about somebody; tries until it is done. */
@Configuration(proxyBeanMethods = false)
class ErasePerson {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("people-erase-person");

    @Bean
    Task<Void> erasePersonJob(PersonEraser eraser) {
        return Tasks.oneTime(JOB)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1)))
                .execute((job, context) -> eraser.run(new ErasureId(UUID.fromString(job.getId()))));
    }
}
