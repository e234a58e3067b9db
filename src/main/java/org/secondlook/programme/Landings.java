package org.secondlook.programme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.secondlook.foundation.Times;
import org.secondlook.lti.LaunchDestination;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Message.DataPrivacyRequest;
import org.secondlook.lti.Message.DeepLinkingRequest;
import org.secondlook.lti.Message.SubmissionReviewRequest;
import org.secondlook.lti.deeplinking.DeepLinking;
import org.secondlook.people.CourseId;
import org.secondlook.people.People;
import org.springframework.stereotype.Component;

/**
 * Lands a launch on the page of its activity, which begins to exist when its link is first opened, or on the page of the library to
 * which its link leads, or on the page on which somebody chooses what to place, or on the one that says what is kept about somebody. A review lands on what the reviewer may
 * see of that person's part in it; whoever may see nothing of it lands on the activity. For a minute a node trusts what it has
 * learnt about a link, so that a launch of a known link asks the database nothing.
 */
@Component
class Landings implements LaunchDestination {

    private static final String HOME = "/home";

    /** Another node may have learnt more. */
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final DeepLinking linking;
    private final People people;
    private final ActivityStore activities;
    private final Clock clock;
    private final Cache<Link, Known> links;

    Landings(DeepLinking linking, People people, ActivityStore activities, Clock clock) {
        this.linking = linking;
        this.people = people;
        this.activities = activities;
        this.clock = clock;
        this.links = Caffeine.newBuilder()
                .executor(Runnable::run)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(MEMORY)
                .maximumSize(50_000)
                .build();
    }

    /** Canvas's course navigation has no link of its own and sends the course's id: that is nobody's activity. */
    @Override
    public String pathFor(LtiLaunch launch) {
        if (launch.message() instanceof DeepLinkingRequest) {
            return "/placements/" + linking.begin(launch);
        }
        if (launch.message() instanceof DataPrivacyRequest request) {
            return people.pageAbout(request.person(), launch);
        }
        LtiLaunch.Context course = launch.context();
        LtiLaunch.ResourceLink link = launch.resourceLink();
        if (course == null || link == null || course.id().equals(link.id())) {
            return HOME;
        }
        Optional<LinkedPage> page = LinkedPage.of(launch);
        return page.isPresent() ? page.get().path() : activity(launch, course, link);
    }

    private String activity(LtiLaunch launch, LtiLaunch.Context course, LtiLaunch.ResourceLink link) {
        Placement placement = Placement.of(launch, link);
        String activity = "/activities/" + activityOf(Link.of(launch, course, placement), placement, launch);
        return launch.message() instanceof SubmissionReviewRequest review
                ? people.reviewedBy(launch, review.submitter())
                        .map(person -> activity + "/reviews/" + person)
                        .orElse(activity)
                : activity;
    }

    private ActivityId activityOf(Link link, Placement placement, LtiLaunch launch) {
        Known known = links.getIfPresent(link);
        if (known != null && placement.addsNothingTo(known.placement())) {
            return known.activity();
        }
        CourseId course = Objects.requireNonNull(people.courseOf(launch));
        ActivityId activity = activities.keep(course, placement, Times.now(clock));
        links.put(link, new Known(activity, placement));
        return activity;
    }

    /** Names a link among those of all platforms. */
    private record Link(String issuer, String clientId, String deploymentId, String contextId, String resourceLink) {

        static Link of(LtiLaunch launch, LtiLaunch.Context course, Placement placement) {
            return new Link(
                    launch.platform().issuer(),
                    launch.platform().clientId(),
                    launch.deploymentId(),
                    course.id(),
                    placement.resourceLink());
        }
    }

    /** What this node has learnt about a link. */
    private record Known(ActivityId activity, Placement placement) {}
}
