package org.secondlook.caption;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.caption.TranscriptionRefused.Reason;
import org.secondlook.recording.LessonSound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sends the sound of a lesson to the machine that somebody has asked, and keeps what it hears. A machine that does not answer is
 * asked again after a minute and after pauses that double, or as it says, nine times in all.
 */
@Configuration(proxyBeanMethods = false)
class TranscribeLesson {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("caption-transcribe");

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int RETRIES = 8;

    private final Transcriptions transcriptions;
    private final TranscriptionStore store;
    private final Transcription machine;
    private final LessonSound sounds;

    TranscribeLesson(
            Transcriptions transcriptions, TranscriptionStore store, Transcription machine, LessonSound sounds) {
        this.transcriptions = transcriptions;
        this.store = store;
        this.machine = machine;
        this.sounds = sounds;
    }

    @Bean
    Task<Void> transcribeLessonJob() {
        FailureHandler<Void> retry = this::retry;
        return Tasks.oneTime(JOB)
                .onFailure(retry)
                .onDeadExecution(retry::onFailure)
                .execute((job, context) -> run(UUID.fromString(job.getId())));
    }

    private void run(UUID id) {
        Optional<AskedTranscription> asked = store.find(id).filter(each -> each.failure() == null);
        if (asked.isEmpty() || machine.host().isEmpty()) {
            return;
        }
        try {
            transcribe(asked.get());
        } catch (TranscriptionRefused refused) {
            transcriptions.fail(id, refused.reason());
        } catch (IOException failure) {
            if (transcriptions.isWanted(id)) {
                throw new UncheckedIOException(failure);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopping);
        }
    }

    private void transcribe(AskedTranscription asked) throws IOException, InterruptedException, TranscriptionRefused {
        byte[] answer = sounds.lend(
                        asked.recording(),
                        asked.person(),
                        sound -> machine.transcribe(sound, asked.language(), () -> transcriptions.isWanted(asked.id())))
                .orElseThrow(() -> new TranscriptionRefused(Reason.SILENT));
        try {
            transcriptions.complete(asked, CaptionReader.read(answer));
        } catch (CaptionsRefused garbage) {
            throw new TranscriptionRefused(Reason.UNREADABLE);
        }
    }

    private void retry(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int before = complete.getExecution().consecutiveFailures;
        if (before >= RETRIES) {
            transcriptions.fail(
                    UUID.fromString(complete.getExecution().taskInstance.getId()), Reason.GAVE_UP);
            operations.remove();
            return;
        }
        Duration pause = complete.getCause()
                .map(Throwable::getCause)
                .filter(TranscriptionBusy.class::isInstance)
                .map(busy -> ((TranscriptionBusy) busy).pause())
                .orElse(FIRST_PAUSE.multipliedBy(1L << before));
        operations.reschedule(complete, complete.getTimeDone().plus(pause));
    }
}
