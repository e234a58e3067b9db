package org.secondlook.lti.keys;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.secondlook.foundation.OperatorCommand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the tool's keys looked after: by the calendar, and by an operator's commands. */
@Configuration(proxyBeanMethods = false)
class ToolKeyCare {

    @Bean
    Task<Void> tendToolKeys(ToolKeyRing keys) {
        return Tasks.recurring("lti-tend-tool-keys", FixedDelay.ofHours(1)).execute((job, context) -> keys.tend());
    }

    @Bean
    OperatorCommand rotateKeys(ToolKeyRing keys) {
        return new OperatorCommand("rotate-keys", keys::rotate);
    }

    @Bean
    OperatorCommand emergencyRotate(ToolKeyRing keys) {
        return new OperatorCommand("emergency-rotate", keys::emergency);
    }
}
