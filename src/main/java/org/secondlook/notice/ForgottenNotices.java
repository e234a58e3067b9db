package org.secondlook.notice;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sweeps notices twice a day. */
@Configuration(proxyBeanMethods = false)
class ForgottenNotices {

    @Bean
    Task<Void> forgetNotices(NoticeSweep sweep) {
        return Tasks.recurring("notice-forget", FixedDelay.ofHours(12)).execute((job, context) -> sweep.run());
    }
}
