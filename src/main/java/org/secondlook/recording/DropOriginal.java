package org.secondlook.recording;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deletes the original of a recording that failed, when the time is over in which somebody might look into it. */
@Component
class DropOriginal {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("recording-drop-original");

    private final PreparationStore preparations;
    private final RecordingFiles files;

    DropOriginal(PreparationStore preparations, RecordingFiles files) {
        this.preparations = preparations;
        this.files = files;
    }

    void run(RecordingId id) throws IOException {
        if (preparations.state(id).equals(Optional.of(RecordingState.FAILED))) {
            files.dropOriginal(id);
        }
    }
}
