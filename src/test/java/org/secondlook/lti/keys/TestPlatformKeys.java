package org.secondlook.lti.keys;

import java.time.Clock;

/** Makes key rings for tests in plain Java. */
public final class TestPlatformKeys {

    private TestPlatformKeys() {}

    public static PlatformKeys at(Clock clock) {
        return new PlatformKeys(new KeySetDownload(), clock);
    }
}
