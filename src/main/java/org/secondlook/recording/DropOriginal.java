package org.secondlook.recording;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Deletes an original when its time is over: of a recording that failed, in which somebody might have looked into it; of one that
 * can be watched, in which its owner might have taken it along or something else might have been made of it. Where something is hidden or cut away, {@link DropUnblurred} does it.
 */
@Component
class DropOriginal {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("recording-drop-original");

    private final PreparationStore preparations;
    private final BlurStore blurs;
    private final TrimStore trims;
    private final RecordingFiles files;

    DropOriginal(PreparationStore preparations, BlurStore blurs, TrimStore trims, RecordingFiles files) {
        this.preparations = preparations;
        this.blurs = blurs;
        this.trims = trims;
        this.files = files;
    }

    void run(RecordingId id) throws IOException {
        Optional<RecordingState> state = preparations.state(id);
        boolean isRevised = !blurs.of(id).isEmpty() || trims.find(id).isPresent();
        if (state.equals(Optional.of(RecordingState.FAILED))
                || (state.equals(Optional.of(RecordingState.PLAYABLE)) && !isRevised)) {
            files.dropOriginal(id);
        }
    }
}
