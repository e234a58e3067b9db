package org.secondlook.recording;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes a stored recording playable. */
@Configuration(proxyBeanMethods = false)
class PrepareRecording {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("recording-prepare");

    @Bean
    Task<Void> preparationOfRecording() {
        return Tasks.oneTime(JOB).execute((job, context) -> {});
    }
}
