package org.secondlook.programme;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells people of activities that they have not completed. A course may be large, so nobody who asks for it waits. */
@Configuration(proxyBeanMethods = false)
class RemindOfActivities {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("programme-remind-of-activity");

    @Bean
    Task<Void> remindOfActivity(Reminders reminders) {
        return Tasks.oneTime(JOB)
                .execute((job, context) -> reminders.tell(new ActivityId(UUID.fromString(job.getId()))));
    }

    /** Looks each hour for what is due within three days; run twice, each day is told of once. */
    @Bean
    Task<Void> remindOfDays(Reminders reminders) {
        return Tasks.recurring("programme-remind-of-days", FixedDelay.ofHours(1))
                .execute((job, context) -> reminders.dueSoon().forEach(reminders::tellOfDay));
    }
}
