package org.secondlook.gradebook;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.lti.registration.Platforms;
import org.secondlook.lti.services.FakePlatform;
import org.secondlook.people.TestViewer;
import org.secondlook.programme.Activities;
import org.secondlook.programme.Activities.Activity;
import org.secondlook.programme.ActivityCompleted;
import org.secondlook.programme.ActivityId;
import org.secondlook.testing.SettableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** Places activities in courses, and completes them. */
@TestComponent
class TestCompletions {

    private final Activities activities;
    private final Platforms platforms;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final SettableClock clock;

    TestCompletions(
            Activities activities,
            Platforms platforms,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            SettableClock clock) {
        this.activities = activities;
        this.platforms = platforms;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An activity in somebody's course, with a gradebook column if there is one; nobody else sees it. */
    ActivityId place(TestViewer viewer, URI column) {
        ActivityId id = ActivityId.next();
        when(activities.get(eq(id), any())).thenThrow(new NotVisibleException(id));
        show(id, viewer);
        column(id, column);
        return id;
    }

    void show(ActivityId id, TestViewer viewer) {
        doReturn(new Activity(id, "Module 1")).when(activities).get(id, viewer.viewer());
    }

    void column(ActivityId id, URI column) {
        when(activities.lineItem(id)).thenReturn(Optional.ofNullable(column));
    }

    /** Makes a platform the one that somebody comes from. */
    void register(TestViewer viewer, FakePlatform platform) {
        when(platforms.find(viewer.issuer(), "client")).thenReturn(Optional.of(platform.platform()));
    }

    /** What the programme does when somebody has finished: tells it within its transaction. */
    void complete(ActivityId activity, TestViewer viewer) {
        transactions.executeWithoutResult(transaction -> tell(activity, viewer));
    }

    void tell(ActivityId activity, TestViewer viewer) {
        events.publishEvent(new ActivityCompleted(activity, viewer.person(), Times.now(clock)));
    }
}
