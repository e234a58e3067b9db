package org.secondlook.storage;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** Aborts the multipart uploads that a dying process has begun and nobody knows of: their parts cost room that nobody sees. */
@Configuration(proxyBeanMethods = false)
class MultipartSweep {

    /** Younger ones may be a file that is on its way into the store. */
    private static final Duration YOUNG = Duration.ofDays(1);

    private final Stores stores;
    private final GrowthStore growths;
    private final Clock clock;

    MultipartSweep(Stores stores, GrowthStore growths, Clock clock) {
        this.stores = stores;
        this.growths = growths;
        this.clock = clock;
    }

    @Bean
    Task<Void> sweepMultipartUploads() {
        return Tasks.recurring("storage-sweep-multipart-uploads", FixedDelay.ofHours(6))
                .execute((job, context) -> sweep());
    }

    void sweep() {
        S3Node s3 = stores.s3();
        if (s3 != null) {
            try {
                sweep(s3.bucket(), clock.instant().minus(YOUNG));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void sweep(S3Bucket bucket, Instant before) throws IOException {
        for (MultipartUpload upload : bucket.uploads(before)) {
            if (!growths.knows(upload.uploadId())) {
                bucket.abort(upload.key(), upload.uploadId());
            }
        }
    }
}
