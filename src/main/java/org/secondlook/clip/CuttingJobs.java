package org.secondlook.clip;

import com.github.kagkarlsson.scheduler.SchedulerState;
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
import org.secondlook.recording.DayOfRetries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the jobs of clips are tried again. A fault of the machine is waited out for a day, then the clip is given up; that this
 * application stops is no failure. The bytes of a clip that is no more are deleted until they are gone.
 */
@Configuration(proxyBeanMethods = false)
class CuttingJobs {

    static final TaskDescriptor<Void> CUT = TaskDescriptor.of("clip-cut");
    static final TaskDescriptor<Void> ERASE = TaskDescriptor.of("clip-erase-files");

    private static final Duration BUSY = Duration.ofSeconds(5);

    private final CutClip cut;
    private final CuttingFiles files;

    CuttingJobs(CutClip cut, CuttingFiles files) {
        this.cut = cut;
        this.files = files;
    }

    @Bean
    Task<Void> cutClipJob() {
        var retry = new DayOfRetries(this::giveUp);
        return Tasks.custom(CUT)
                .onFailure(retry)
                .onDeadExecution(retry::onFailure)
                .execute((job, context) -> attempt(id(job.getId()), context.getSchedulerState()));
    }

    @Bean
    Task<Void> eraseClipFilesJob() {
        return Tasks.oneTime(ERASE)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1)))
                .execute((job, context) -> erase(id(job.getId())));
    }

    private CompletionHandler<Void> attempt(ClipId clip, SchedulerState node) {
        try {
            return cut.isDone(clip) ? new CompletionHandler.OnCompleteRemove<>() : CuttingJobs::later;
        } catch (InterruptedException stopping) {
            return CuttingJobs::later;
        } catch (IOException | RuntimeException failure) {
            if (node.isShuttingDown()) {
                return CuttingJobs::later;
            }
            throw new IllegalStateException("clip " + clip, failure);
        }
    }

    private static void later(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(complete, complete.getTimeDone().plus(BUSY));
    }

    private void giveUp(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        cut.giveUp(id(complete.getExecution().taskInstance.getId()));
        operations.remove();
    }

    private void erase(ClipId clip) {
        try {
            files.discard(clip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClipId id(String text) {
        return new ClipId(UUID.fromString(text));
    }
}
