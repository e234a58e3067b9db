package org.secondlook.recording;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Clears away what nobody will come back for: uploads that rested too long, and bytes whose recording is gone. */
@Configuration(proxyBeanMethods = false)
class UploadSweep {

    /** Bytes younger than this may belong to a request that is under way. */
    private static final Duration YOUNG = Duration.ofDays(1);

    private final UploadStore uploads;
    private final RecordingStore recordings;
    private final Eraser eraser;
    private final BlobStore blobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    UploadSweep(
            UploadStore uploads,
            RecordingStore recordings,
            Eraser eraser,
            BlobStore blobs,
            TransactionOperations transaction,
            Clock clock) {
        this.uploads = uploads;
        this.recordings = recordings;
        this.eraser = eraser;
        this.blobs = blobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    Task<Void> sweepUploads() {
        return Tasks.recurring("recording-sweep-uploads", FixedDelay.ofHours(1)).execute((job, context) -> sweep());
    }

    void sweep() {
        Instant now = clock.instant();
        uploads.expired(now).forEach(id -> transaction.executeWithoutResult(status -> giveUpIfStillExpired(id, now)));
        try {
            for (BlobKey key : blobs.below(RecordingBlobs.ALL, now.minus(YOUNG))) {
                deleteIfOrphan(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void giveUpIfStillExpired(RecordingId id, Instant now) {
        if (uploads.holdExpired(id, now)) {
            eraser.erase(id, Eraser.Reason.TIME);
        }
    }

    private void deleteIfOrphan(BlobKey key) throws IOException {
        Optional<RecordingId> recording = RecordingBlobs.ownerOf(key);
        if (recording.isPresent() && !recordings.exists(recording.get())) {
            blobs.deleteBelow(key);
        }
    }
}
