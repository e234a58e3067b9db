package org.secondlook.lti.launch;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the launch log of this node written once a second, beside the launches, and the log of all kept short. */
@Configuration(proxyBeanMethods = false)
class LaunchLogWriting implements AutoCloseable {

    private final LaunchLog log;
    private final ScheduledExecutorService aside = Executors.newSingleThreadScheduledExecutor(LaunchLogWriting::daemon);

    LaunchLogWriting(LaunchLog log) {
        this.log = log;
        var unused = aside.scheduleWithFixedDelay(log::write, 1, 1, TimeUnit.SECONDS);
    }

    @Bean
    Task<Void> clearLaunchRecords() {
        return Tasks.recurring("lti-clear-launch-records", FixedDelay.ofMinutes(5))
                .execute((job, context) -> log.clear());
    }

    @Override
    public void close() {
        aside.shutdown();
        log.write();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "launch-log");
        thread.setDaemon(true);
        return thread;
    }
}
