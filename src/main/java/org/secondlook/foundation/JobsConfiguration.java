package org.secondlook.foundation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Wires db-scheduler: one table, jobs staged in the caller's transaction, done by any node. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    @Bean
    @Primary
    @DependsOnDatabaseInitialization
    SchedulerClient schedulerClient(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
    }

    /** A node whose heart does not beat for a minute is dead, and its jobs go to others. */
    @Bean(destroyMethod = "stop")
    @DependsOnDatabaseInitialization
    @ConditionalOnBooleanProperty(name = "secondlook.jobs.enabled", matchIfMissing = true)
    Scheduler scheduler(DataSource dataSource, List<Task<?>> jobs, JobsProperties properties, Clock clock) {
        List<RecurringTask<?>> recurring = jobs.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(RecurringTask.class::cast)
                .toList();
        List<Task<?>> staged =
                jobs.stream().filter(job -> !recurring.contains(job)).toList();
        return Scheduler.create(dataSource, staged)
                .startTasks(recurring)
                .threads(properties.threads())
                .pollingInterval(properties.pollingInterval())
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(6)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .clock(clock::instant)
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "secondlook.jobs.enabled", matchIfMissing = true)
    static class Start {

        private final Scheduler scheduler;

        Start(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            scheduler.start();
        }
    }
}
