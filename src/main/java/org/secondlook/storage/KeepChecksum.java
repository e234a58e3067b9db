package org.secondlook.storage;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.Times;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works out the checksum of a finished blob and keeps it; a store that is away is waited for. */
@Configuration(proxyBeanMethods = false)
class KeepChecksum {

    private final BlobStore blobs;
    private final ChecksumStore checksums;
    private final Clock clock;

    KeepChecksum(BlobStore blobs, ChecksumStore checksums, Clock clock) {
        this.blobs = blobs;
        this.checksums = checksums;
        this.clock = clock;
    }

    @Bean
    Task<Void> keepChecksumJob() {
        return Tasks.oneTime(Checksums.JOB)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1)))
                .execute((job, context) -> keep(new BlobKey(job.getId())));
    }

    private void keep(BlobKey key) {
        try {
            checksums.keep(key, Checksum.of(blobs.read(key)), Times.now(clock));
        } catch (NoSuchFileException gone) {
            checksums.remove(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
