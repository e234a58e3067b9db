package org.secondlook.lti;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Registers the platforms of the tests with the tool. */
@TestComponent
public class TestPlatforms implements PlatformSource {

    @Override
    public List<Platform> platforms() {
        return List.of(
                TestPlatform.MOODLE.platform(),
                TestPlatform.CANVAS.platform(),
                TestPlatform.OTHER_CANVAS.platform(),
                TestPlatform.VALIDATOR.platform(),
                TestPlatform.SUSPENDED.platform());
    }
}
