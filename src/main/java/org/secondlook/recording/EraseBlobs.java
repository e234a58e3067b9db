package org.secondlook.recording;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.ErasureLedger;
import org.secondlook.foundation.Times;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes the bytes of a recording that is no more, and notes that it is gone for good; tries until that is done. */
@Configuration(proxyBeanMethods = false)
class EraseBlobs {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("recording-erase-blobs");

    private final BlobStore blobs;
    private final ErasureLedger ledger;
    private final ReceiptStore receipts;
    private final Clock clock;

    EraseBlobs(BlobStore blobs, ErasureLedger ledger, ReceiptStore receipts, Clock clock) {
        this.blobs = blobs;
        this.ledger = ledger;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Bean
    Task<Void> eraseBlobsOfRecording() {
        return Tasks.oneTime(JOB)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1)))
                .execute((job, context) -> erase(new RecordingId(UUID.fromString(job.getId()))));
    }

    /** The job is there because the erasure was committed, so what it notes is true, whenever it is killed. */
    private void erase(RecordingId id) {
        try {
            ledger.note(ErasedRecordings.KIND, id.value());
            blobs.deleteBelow(RecordingBlobs.of(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        receipts.say(id, Times.now(clock));
    }
}
