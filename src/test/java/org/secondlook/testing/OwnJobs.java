package org.secondlook.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Lets every class of tests begin without the jobs that those before it have staged. */
final class OwnJobs implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        test.getApplicationContext().getBean(DueJobs.class).forgetStaged();
    }
}
