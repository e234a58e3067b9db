package org.secondlook.storage;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.time.Duration;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows in {@code /actuator/health} whether recordings can be reached; whoever asks often is told what was so just now. */
@Component("storageHealthIndicator")
class StorageHealth implements HealthIndicator {

    private static final Duration JUST_NOW = Duration.ofSeconds(5);
    private static final BlobKey ANY = new BlobKey("health");

    private final LoadingCache<StorageKind, Health> answers;
    private final StorageKind kind;

    StorageHealth(BlobStore blobs, StorageProperties properties) {
        this.kind = properties.kind();
        this.answers = Caffeine.newBuilder().expireAfterWrite(JUST_NOW).build(store -> ask(blobs, store));
    }

    @Override
    public Health health() {
        return answers.get(kind);
    }

    private static Health ask(BlobStore blobs, StorageKind kind) {
        try {
            blobs.length(ANY);
            return Health.up().withDetail("store", kind).build();
        } catch (IOException away) {
            return Health.down().withDetail("store", kind).build();
        }
    }
}
