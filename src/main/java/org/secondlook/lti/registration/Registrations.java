package org.secondlook.lti.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.lti.Platform;
import org.secondlook.lti.Platform.Standing;
import org.secondlook.lti.registration.Deployment.Decision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes what this tool is registered with. Every change is known on this node at once, on others within seconds. */
@Component
public class Registrations implements Deployments {

    private static final Logger LOG = LoggerFactory.getLogger(Registrations.class);
    private static final int MOST_PENDING = 50;

    private final PlatformStore store;
    private final DeploymentStore deployments;
    private final RememberedPlatforms remembered;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Registrations(
            PlatformStore store,
            DeploymentStore deployments,
            RememberedPlatforms remembered,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.deployments = deployments;
        this.remembered = remembered;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How a platform was registered; empty when that was by a file, or not at all. */
    public Optional<Registration> find(String key) {
        return store.find(key);
    }

    /** All platforms that were registered otherwise than by a file. */
    public List<Registration> all() {
        return store.all();
    }

    /** The deployments of all platforms that asked to enter. */
    public List<Deployment> deployments() {
        return deployments.all();
    }

    /** The deployments of a platform that asked to enter, the first to ask first. */
    public List<Deployment> deployments(String key) {
        return deployments().stream()
                .filter(deployment -> deployment.platform().equals(key))
                .toList();
    }

    /**
     * Registers a platform, or brings its registration up to date; both or none of its parts are kept.
     *
     * @param standing what it may do from now on
     * @throws StaleException when its key or its pair of issuer and client id has been taken meanwhile
     */
    public void keep(Registration registration, Standing standing) {
        write(registration, standing, () -> store.change(registration, now()) || store.add(registration));
    }

    /**
     * Registers a platform that is new.
     *
     * @throws StaleException as {@link #keep}
     */
    void add(Registration registration, Standing standing) {
        write(registration, standing, () -> store.add(registration));
    }

    private void write(Registration registration, Standing standing, BooleanSupplier rows) {
        Platform platform = registration.platform();
        transaction.executeWithoutResult(status -> {
            if (!rows.getAsBoolean()) {
                throw new StaleException(platform.key());
            }
            store.setStanding(platform.key(), standing, now());
            platform.deploymentIds().forEach(id -> approve(platform.key(), id));
        });
        remembered.renew();
        LOG.info("platform registered platform={} standing={}", platform.key(), standing);
    }

    /** Suspends a platform, freezes it, or lets it be active. */
    public void stand(String key, Standing standing) {
        transaction.executeWithoutResult(status -> store.setStanding(key, standing, now()));
        remembered.renew();
        LOG.info("platform standing platform={} standing={}", key, standing);
    }

    /** Decides about a deployment that asked. */
    public void decide(String key, String deploymentId, Decision decision) {
        if (!deployments.decide(key, deploymentId, decision, now())) {
            throw new NotVisibleException(key);
        }
        remembered.renew();
        LOG.info("deployment decided platform={} decision={}", key, decision);
    }

    /**
     * Takes a registration away, with all that was decided about it: whoever gets its key next begins anew. What people have
     * made stays until it is deleted as their rules say.
     */
    public void remove(String key) {
        transaction.executeWithoutResult(status -> {
            if (!store.remove(key)) {
                throw new NotVisibleException(key);
            }
            store.forgetStanding(key);
            store.forgetAgreements(key);
            deployments.removeOf(key);
        });
        remembered.renew();
        LOG.info("platform removed platform={}", key);
    }

    @Override
    public boolean admit(Platform platform, String deploymentId) {
        if (platform.deploymentIds().contains(deploymentId)) {
            return true;
        }
        boolean first = platform.standing() == Standing.ACTIVE && isFirst(platform, deploymentId);
        if (first) {
            remembered.renew();
        } else {
            deployments.add(asking(platform, deploymentId, Decision.PENDING), MOST_PENDING);
        }
        return first;
    }

    private boolean isFirst(Platform platform, String deploymentId) {
        return Boolean.TRUE.equals(transaction.execute(status -> deployments.takeFirst(platform.key(), now())
                && deployments.add(asking(platform, deploymentId, Decision.APPROVED), MOST_PENDING)));
    }

    private void approve(String key, String id) {
        if (!deployments.decide(key, id, Decision.APPROVED, now())) {
            deployments.add(new Deployment(key, id, Decision.APPROVED, now(), now()), Integer.MAX_VALUE);
        }
    }

    private Deployment asking(Platform platform, String id, Decision decision) {
        return new Deployment(platform.key(), id, decision, now(), decision == Decision.PENDING ? null : now());
    }

    private Instant now() {
        return Times.now(clock);
    }
}
