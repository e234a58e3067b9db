package org.secondlook.lti.launch;

import static org.hamcrest.Matchers.matchesPattern;
import static org.secondlook.lti.TestPlatform.MOODLE;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SecondLookTest
@Import(Landing.class)
class LaunchTest {

    @Autowired
    TestLaunches launches;

    @Test
    void opensTheActivity() throws Exception {
        launches.open(TestLaunch.from(MOODLE))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", matchesPattern("/activities/1\\?launch=[0-9a-f-]{36}")))
                .andExpect(header().string("Cache-Control", "no-store"));
    }
}
