package org.secondlook.gradebook;

import static org.mockito.Mockito.when;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.lti.LaunchDestination;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Message;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.ServiceAddresses;
import org.secondlook.lti.registration.Platforms;
import org.secondlook.lti.services.FakePlatform;
import org.secondlook.people.TestViewer;
import org.secondlook.programme.ActivityCompleted;
import org.secondlook.programme.ActivityId;
import org.secondlook.testing.SettableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** Places activities in courses, and completes them. */
@TestComponent
public class TestCompletions {

    private static final URI TOOL = URI.create("http://localhost:8080/");

    private final LaunchDestination landings;
    private final Platforms platforms;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final SettableClock clock;

    TestCompletions(
            LaunchDestination landings,
            Platforms platforms,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            SettableClock clock) {
        this.landings = landings;
        this.platforms = platforms;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes a platform the one that somebody comes from. */
    void register(TestViewer viewer, FakePlatform platform) {
        when(platforms.find(viewer.issuer(), "client")).thenReturn(Optional.of(platform.platform()));
    }

    /** A new activity in somebody's course; the column is null when the platform has none for it. */
    public ActivityId place(TestViewer viewer, URI column) {
        return place(viewer, UUID.randomUUID().toString(), column);
    }

    /** The activity of a link, as a launch places it or brings it up to date. */
    ActivityId place(TestViewer viewer, String link, URI column) {
        return place(viewer, link, ServiceAddresses.ofColumn(column));
    }

    /** A new activity in a course that says where its columns are, and not which one belongs to the link. */
    ActivityId placeWithoutColumn(TestViewer viewer, URI lineItems, String scope) {
        return place(viewer, "link 1", new ServiceAddresses(null, lineItems, Set.of(scope), null));
    }

    private ActivityId place(TestViewer viewer, String link, ServiceAddresses services) {
        String path = landings.pathFor(new LtiLaunch(
                new Platform("test", "Test", viewer.issuer(), "client", TOOL, TOOL, TOOL, Set.of("1")),
                ProductFamily.OTHER,
                "1",
                "subject",
                null,
                List.of(),
                new LtiLaunch.Context(viewer.contextId(), null, null),
                new LtiLaunch.ResourceLink(link, "Module 1"),
                new Message.ResourceLinkRequest(),
                TOOL,
                services,
                null,
                null,
                List.of(),
                Map.of(),
                null));
        return new ActivityId(UUID.fromString(path.replace("/activities/", "")));
    }

    /** What the programme does when somebody has finished: tells it within its transaction. */
    public void complete(ActivityId activity, TestViewer viewer) {
        transactions.executeWithoutResult(transaction -> tell(activity, viewer));
    }

    void tell(ActivityId activity, TestViewer viewer) {
        events.publishEvent(new ActivityCompleted(activity, viewer.person(), Times.now(clock)));
    }
}
