package org.secondlook.testing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.util.List;
import javax.sql.DataSource;

/** Does the jobs whose time has come, in the test's thread; nothing runs by itself. */
public final class DueJobs {

    private final ManualScheduler scheduler;
    private final com.github.kagkarlsson.scheduler.testhelper.SettableClock time;
    private final SettableClock clock;

    DueJobs(DataSource dataSource, List<Task<?>> jobs, SettableClock clock) {
        this.clock = clock;
        this.time = new com.github.kagkarlsson.scheduler.testhelper.SettableClock();
        this.scheduler =
                TestHelper.createManualScheduler(dataSource, jobs).clock(time).build();
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
