package org.secondlook.recording;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the jobs of preparation are tried again. A bad file is final and no failure of the job. A crash, a kill or a full
 * disk is repeated with growing pauses; after the last try the recording is given up.
 */
@Configuration(proxyBeanMethods = false)
class PreparationJobs {

    private static final int RETRIES = 4;
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final Publication publication;

    PreparationJobs(Publication publication) {
        this.publication = publication;
    }

    @Bean
    Task<Void> prepareRecordingJob(PrepareRecording prepare) {
        return task(PrepareRecording.JOB, id -> {
            prepare.run(id);
            return true;
        });
    }

    @Bean
    Task<Void> renderRecordingJob(RenderRecording render) {
        return task(RenderRecording.JOB, render::run);
    }

    @Bean
    Task<Void> dropOriginalJob(DropOriginal drop) {
        return task(DropOriginal.JOB, id -> {
            drop.run(id);
            return true;
        });
    }

    private Task<Void> task(TaskDescriptor<Void> job, Work work) {
        FailureHandler<Void> retry =
                FailureHandler.<Void>maxRetries(RETRIES).withBackoff(PAUSE).then(this::giveUp);
        return Tasks.custom(job)
                .onFailure(retry)
                .onDeadExecution(retry::onFailure)
                .execute((instance, context) -> attempt(work, id(instance.getId())));
    }

    private static CompletionHandler<Void> attempt(Work work, RecordingId id) {
        try {
            return work.isDone(id) ? new CompletionHandler.OnCompleteRemove<>() : PreparationJobs::later;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopping) {
            return PreparationJobs::later;
        }
    }

    private static void later(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(complete, complete.getTimeDone().plus(BUSY));
    }

    private void giveUp(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        publication.refuse(id(complete.getExecution().taskInstance.getId()), "gave-up");
        operations.remove();
    }

    private static RecordingId id(String text) {
        return new RecordingId(UUID.fromString(text));
    }

    /** A job for one recording; false when it must wait for others. */
    @FunctionalInterface
    private interface Work {

        boolean isDone(RecordingId id) throws IOException, InterruptedException;
    }
}
