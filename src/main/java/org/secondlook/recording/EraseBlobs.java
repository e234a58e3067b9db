package org.secondlook.recording;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.secondlook.foundation.BlobStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes the bytes of a recording that is no more; tries until they are gone. */
@Configuration(proxyBeanMethods = false)
class EraseBlobs {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("recording-erase-blobs");

    @Bean
    Task<Void> eraseBlobsOfRecording(BlobStore blobs) {
        return Tasks.oneTime(JOB)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1)))
                .execute((job, context) -> erase(blobs, new RecordingId(UUID.fromString(job.getId()))));
    }

    private static void erase(BlobStore blobs, RecordingId id) {
        try {
            blobs.deleteBelow(RecordingBlobs.of(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
