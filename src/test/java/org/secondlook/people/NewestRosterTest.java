package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which roster of a platform is worth a look. */
@SecondLookTest
class NewestRosterTest {

    @Autowired
    TestViewers viewers;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Test
    void theOneThatWasLastAskedForAndNoneOfAnotherPlatform() {
        TestViewer lead = viewers.open(Role.PD_LEAD);
        assertThat(people.newestRoster(lead.issuer(), "client")).isEmpty();

        roster("https://lms.example.org/lately", Duration.ofMinutes(5), lead);
        roster("https://lms.example.org/long-ago", Duration.ofDays(5), viewers.openElsewhere(Role.PD_LEAD, lead));
        TestViewer untried = viewers.openElsewhere(Role.PD_LEAD, lead);
        roster("https://lms.example.org/never", Duration.ZERO, untried);
        db.sql("update people_roster set tried_at = null where address like '%never'")
                .update();
        roster("https://other.example.org/", Duration.ZERO, viewers.open(Role.PD_LEAD));

        assertThat(people.newestRoster(lead.issuer(), "client")).contains(URI.create("https://lms.example.org/lately"));
    }

    private void roster(String address, Duration ago, TestViewer viewer) {
        viewers.roster("WHOLE", 3, ago, viewer);
        db.sql("update people_roster set address = :address where course_id = :course")
                .param("address", address)
                .param(
                        "course",
                        Objects.requireNonNull(viewer.viewer().course()).value())
                .update();
    }
}
