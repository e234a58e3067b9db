package org.secondlook.practice;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each minute for lessons that are about to begin; run twice, each is asked for once. */
@Configuration(proxyBeanMethods = false)
class AskBeforeLessons {

    @Bean
    Task<Void> askBeforePlannedLessons(Prompts prompts) {
        return Tasks.recurring("practice-ask-before-lessons", FixedDelay.ofMinutes(1))
                .execute((job, context) -> prompts.awaited().forEach(prompts::ask));
    }
}
