package org.secondlook.recording;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the jobs of preparation are tried again. A bad file is final and no failure of the job. A fault of the machine,
 * such as a crash, a full disk or a missing tool, is waited out for a day; then the recording is given up. That this
 * application stops is no failure either: the job goes on where it runs next.
 */
@Configuration(proxyBeanMethods = false)
class PreparationJobs {

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

    @Bean
    Task<Void> makeSoundJob(MakeSound make) {
        return task(MakeSound.JOB, make::run, make::giveUp);
    }

    @Bean
    Task<Void> reviseRecordingJob(ReviseRecording revise) {
        return task(ReviseRecording.JOB, revise::run, revise::giveUp);
    }

    private Task<Void> task(TaskDescriptor<Void> job, Work work) {
        return task(job, work, id -> publication.refuse(id, "gave-up"));
    }

    private static Task<Void> task(TaskDescriptor<Void> job, Work work, Consumer<RecordingId> giveUp) {
        var retry = new DayOfRetries((complete, operations) -> {
            giveUp.accept(id(complete.getExecution().taskInstance.getId()));
            operations.remove();
        });
        return Tasks.custom(job)
                .onFailure(retry)
                .onDeadExecution(retry::onFailure)
                .execute((instance, context) -> attempt(work, id(instance.getId()), context.getSchedulerState()));
    }

    private static CompletionHandler<Void> attempt(Work work, RecordingId id, SchedulerState node) {
        try {
            return work.isDone(id) ? new CompletionHandler.OnCompleteRemove<>() : PreparationJobs::later;
        } catch (InterruptedException stopping) {
            return PreparationJobs::later;
        } catch (IOException failure) {
            return unlessStopping(node, new UncheckedIOException(failure));
        } catch (RuntimeException failure) {
            return unlessStopping(node, failure);
        }
    }

    /** Whatever breaks while the application stops breaks because of that. */
    private static CompletionHandler<Void> unlessStopping(SchedulerState node, RuntimeException failure) {
        if (node.isShuttingDown()) {
            return PreparationJobs::later;
        }
        throw failure;
    }

    private static void later(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(complete, complete.getTimeDone().plus(BUSY));
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
