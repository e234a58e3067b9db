package org.secondlook.testing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does the jobs whose time has come, in the test's thread; nothing runs by itself. */
public final class DueJobs {

    private final ManualScheduler scheduler;
    private final com.github.kagkarlsson.scheduler.testhelper.SettableClock time;
    private final SettableClock clock;
    private final JdbcClient db;
    private final List<String> recurring;

    DueJobs(DataSource dataSource, List<Task<?>> jobs, SettableClock clock) {
        this.clock = clock;
        this.db = JdbcClient.create(dataSource);
        this.recurring = jobs.stream()
                .filter(RecurringTask.class::isInstance)
                .map(Task::getName)
                .toList();
        this.time = new com.github.kagkarlsson.scheduler.testhelper.SettableClock();
        this.scheduler =
                TestHelper.createManualScheduler(dataSource, jobs).clock(time).build();
    }

    /** Drops what was staged and never run: another test's work, which would take its time and change nothing here. */
    void forgetStaged() {
        db.sql("delete from scheduled_tasks where task_name not in (:recurring)")
                .param("recurring", recurring)
                .update();
    }

    /** Finds the jobs of nodes whose hearts have not beaten for a while, as the other nodes do. */
    public void reviveDead() {
        time.set(clock.instant());
        scheduler.runDeadExecutionDetection();
    }

    /** Runs what is due now, and what that stages for now, and so on. */
    public void run() {
        time.set(clock.instant());
        for (int round = 0; round < 10; round++) {
            scheduler.runAnyDueExecutions();
        }
    }
}
