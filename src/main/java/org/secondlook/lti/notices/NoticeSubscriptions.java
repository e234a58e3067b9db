package org.secondlook.lti.notices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.NoticeOffer;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.launch.LaunchObserver;
import org.secondlook.lti.services.PlatformNotices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has platforms tell this tool what it wants to hear. A launch says that a deployment offers it; what it takes is then done beside
 * the launches. For an hour a node trusts that what it has noted once needs no noting.
 */
@Component
class NoticeSubscriptions implements LaunchObserver {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSubscriptions.class);
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(10);

    private final SubscriptionStore store;
    private final PlatformNotices platforms;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final URI handler;
    private final Cache<Place, Boolean> noted;

    NoticeSubscriptions(
            SubscriptionStore store,
            PlatformNotices platforms,
            Jobs jobs,
            TransactionTemplate transaction,
            SecondLookProperties properties,
            Clock clock) {
        this.store = store;
        this.platforms = platforms;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
        this.handler = properties.at("/lti/notices");
        this.noted = Caffeine.newBuilder()
                .executor(Runnable::run)
                .expireAfterWrite(Duration.ofHours(1))
                .maximumSize(10_000)
                .build();
    }

    @Override
    public void entered(LtiLaunch launch) {
        NoticeOffer offer = launch.services().notices();
        if (offer == null) {
            return;
        }
        Set<String> types = new TreeSet<>(offer.types());
        types.retainAll(Notices.WANTED);
        var place = new Place(launch.platform().key(), launch.deploymentId(), offer.address(), types);
        if (!types.isEmpty() && noted.getIfPresent(place) == null) {
            note(place);
        }
    }

    private void note(Place place) {
        try {
            transaction.executeWithoutResult(status -> keep(place));
            noted.put(place, true);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "notices not subscribed platform={} reason={}",
                    place.platformKey(),
                    e.getClass().getSimpleName());
        }
    }

    private void keep(Place place) {
        Instant now = Times.now(clock);
        var wanted = new Subscription(
                Uuids.next(), place.platformKey(), place.deploymentId(), place.address(), handler, place.types(), now);
        boolean known = store.find(place.platformKey(), place.deploymentId())
                .filter(subscription -> subscription.asksTheSameAs(wanted))
                .isPresent();
        if (!known) {
            jobs.hasten(SubscribeToNotices.JOB, store.keep(wanted));
        }
    }

    /** Says it to the platform; when to try again, if that makes sense. */
    Optional<Instant> attempt(UUID id) {
        return store.find(id).flatMap(this::attempt);
    }

    private Optional<Instant> attempt(Subscription subscription) {
        for (String type : subscription.types()) {
            Outcome outcome = platforms.subscribe(
                    subscription.platformKey(), subscription.address(), type, subscription.handler());
            Optional<Duration> wait = wait(outcome);
            if (wait.isPresent()) {
                return wait.map(time -> Times.now(clock).plus(time));
            }
        }
        return Optional.empty();
    }

    /** A refusal is final until a launch says something else. */
    private static Optional<Duration> wait(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted || outcome instanceof Outcome.Refused) {
            return Optional.empty();
        }
        Duration asked = outcome instanceof Outcome.NotAsked notAsked ? notAsked.after() : SHORTEST_WAIT;
        return Optional.of(asked.compareTo(SHORTEST_WAIT) > 0 ? asked : SHORTEST_WAIT);
    }

    /** What a launch offers, as far as it is wanted. */
    private record Place(String platformKey, String deploymentId, URI address, Set<String> types) {}
}
