package org.secondlook.notice;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets old notices, and finds those for whose mail no job is left because one was told while another was just ending. */
@Configuration(proxyBeanMethods = false)
class ForgottenNotices {

    @Bean
    Task<Void> forgetNotices(NoticeStore store, HabitPages pages, Mailings mailings, Clock clock) {
        return Tasks.recurring("notice-forget", FixedDelay.ofHours(12)).execute((job, context) -> {
            store.forgetBefore(clock.instant().minus(Notices.KEPT));
            pages.leftWaiting().forEach(mailings::lookAfter);
        });
    }
}
