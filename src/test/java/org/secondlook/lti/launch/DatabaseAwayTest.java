package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.lti.TestPlatform.MOODLE;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;

/** A launch while the database is really away: a login still begins, and what ends it is a page in plain words. */
@SecondLookTest
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayTest {

    @Autowired
    TestLaunches launches;

    @Autowired
    DataSource database;

    @Test
    void aLaunchIsAskedToComeBackInAMoment(CapturedOutput output) throws Exception {
        launches.open(TestLaunch.from(MOODLE)).andExpect(status().isSeeOther());
        database.unwrap(HikariDataSource.class).close();

        TestLaunches.Login login = launches.login(MOODLE);
        String page = login.answer(TestLaunch.from(MOODLE))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "10"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page)
                .contains("Second Look is taking a short break", "open the activity from your course again")
                .contains("data-code=\"unavailable\"");
        assertThat(output.getAll().lines().filter(line -> line.contains("launch refused")))
                .singleElement()
                .asString()
                .contains("code=unavailable platform=test-moodle status=503");
        assertThat(output.getAll()).doesNotContain("\tat org.");
    }
}
