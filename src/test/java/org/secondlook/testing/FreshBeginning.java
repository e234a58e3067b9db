package org.secondlook.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Lets every class of tests begin now, whenever those before it ended, and without the jobs that they have staged. */
final class FreshBeginning implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        test.getApplicationContext().getBean(SettableClock.class).reset();
        test.getApplicationContext().getBean(DueJobs.class).forgetStaged();
    }
}
