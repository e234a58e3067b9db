package org.secondlook.lti.launch;

import org.secondlook.testing.SettableClock;

/** Launch logs without a database. */
final class TestLaunchLog {

    private TestLaunchLog() {}

    /** One that nobody reads. */
    static LaunchLog ofNobody() {
        return new LaunchLog(new LaunchRecordStore(null), new SettableClock());
    }
}
