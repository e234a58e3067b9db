package org.secondlook.testing;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The tests' time: a clock that can be set, and jobs that run when a test says so. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    DueJobs dueJobs(DataSource dataSource, List<Task<?>> jobs, SettableClock clock) {
        return new DueJobs(dataSource, jobs, clock);
    }
}
