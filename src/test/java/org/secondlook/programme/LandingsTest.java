package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Platform;
import org.secondlook.people.People;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@SecondLookTest
class LandingsTest {

    @Autowired
    People people;

    @Autowired
    ActivityStore store;

    @Autowired
    Activities activities;

    @Autowired
    TestViewers viewers;

    @Autowired
    SettableClock clock;

    @Test
    void aTitleThatChangedBackOnAnotherNodeIsPutRightWithinMinutes() {
        TestViewer teacher = viewers.open(Role.TEACHER);
        var here = new Landings(people, store, clock);
        var there = new Landings(people, store, clock);
        here.pathFor(launch(teacher, "Module 1"));
        there.pathFor(launch(teacher, "Module one"));
        clock.advance(Duration.ofMinutes(6));

        String path = here.pathFor(launch(teacher, "Module 1"));

        var activity = new ActivityId(UUID.fromString(path.substring("/activities/".length())));
        assertThat(activities.get(activity, teacher.viewer()).title()).isEqualTo("Module 1");
    }

    private static LtiLaunch launch(TestViewer viewer, String title) {
        URI home = URI.create("https://lms.example.org");
        return new LtiLaunch(
                new Platform("moodle", "Moodle", viewer.issuer(), "client", home, home, home, Set.of("1")),
                "1",
                "42",
                null,
                List.of(),
                new LtiLaunch.Context(viewer.contextId(), null, null),
                new LtiLaunch.ResourceLink(viewer.viewer().resourceLink(), title),
                home,
                null,
                null,
                List.of(),
                Map.of());
    }
}
