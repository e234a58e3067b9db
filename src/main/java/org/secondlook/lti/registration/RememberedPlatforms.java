package org.secondlook.lti.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Platform;
import org.secondlook.lti.Platform.Standing;
import org.secondlook.lti.PlatformSource;
import org.secondlook.lti.registration.Deployment.Decision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Remembers the platforms of files and of the database, so that a launch asks neither. What another node has changed is
 * known here after ten seconds, or at once when somebody comes from a platform that is not known yet.
 */
@Component
@DependsOnDatabaseInitialization
class RememberedPlatforms implements KnownPlatforms {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedPlatforms.class);

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<Platform> named;
    private final PlatformStore registered;
    private final DeploymentStore deployments;
    private final LtiProperties properties;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile PlatformDirectory directory;
    private volatile Instant readAt;

    RememberedPlatforms(
            List<PlatformSource> sources,
            PlatformStore registered,
            DeploymentStore deployments,
            LtiProperties properties,
            Clock clock) {
        this.named =
                sources.stream().flatMap(source -> source.platforms().stream()).toList();
        this.registered = registered;
        this.deployments = deployments;
        this.properties = properties;
        this.clock = clock;
        this.directory = read();
        this.readAt = clock.instant();
    }

    @Override
    public PlatformDirectory now() {
        return olderThan(FRESH);
    }

    @Override
    public PlatformDirectory again() {
        return olderThan(PAUSE);
    }

    /** Reads at once what was just changed here. */
    void renew() {
        reading.lock();
        try {
            directory = read();
            readAt = clock.instant();
        } finally {
            reading.unlock();
        }
    }

    /** Reads again what is older; whoever comes while somebody reads makes do with what there is. */
    private PlatformDirectory olderThan(Duration age) {
        if (!clock.instant().isBefore(readAt.plus(age)) && reading.tryLock()) {
            try {
                readAt = clock.instant();
                directory = read();
            } catch (DataAccessException e) {
                LOG.warn("platforms not read reason={}", e.getClass().getSimpleName());
            } finally {
                reading.unlock();
            }
        }
        return directory;
    }

    private PlatformDirectory read() {
        List<Platform> all = new ArrayList<>(named);
        registered.all().forEach(registration -> all.add(reachable(registration)));
        Map<String, Standing> standings = registered.standings();
        Map<String, Set<String>> approved = deployments.all().stream()
                .filter(deployment -> deployment.decision() == Decision.APPROVED)
                .collect(Collectors.groupingBy(
                        Deployment::platform, Collectors.mapping(Deployment::id, Collectors.toSet())));
        return new PlatformDirectory(all.stream()
                .map(platform -> asDecided(
                        platform, approved.getOrDefault(platform.key(), Set.of()), standings.get(platform.key())))
                .toList());
    }

    /** Whoever registered itself may be inside only where the operator has said so; what an operator typed in, they know. */
    private Platform reachable(Registration registration) {
        Platform platform = registration.platform();
        Set<String> hosts = Platform.hosts(platform.tokenEndpoint(), platform.jwksUri());
        if (!registration.byHand()) {
            hosts.retainAll(properties.onPremisesHosts());
        }
        return platform.within(hosts);
    }

    private static Platform asDecided(Platform platform, Set<String> approved, @Nullable Standing standing) {
        if (approved.isEmpty() && standing == null) {
            return platform;
        }
        Set<String> deployments = new HashSet<>(platform.deploymentIds());
        deployments.addAll(approved);
        return platform.with(deployments, standing == null ? platform.standing() : standing);
    }
}
