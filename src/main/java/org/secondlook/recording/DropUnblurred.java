package org.secondlook.recording;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes the uploads of lessons in which something was hidden or cut away, when the week is over in which that can be undone. */
@Configuration(proxyBeanMethods = false)
class DropUnblurred {

    private final RevisionStore revisions;
    private final Settlement settlement;
    private final RevisionFiles files;
    private final Clock clock;

    DropUnblurred(RevisionStore revisions, Settlement settlement, RevisionFiles files, Clock clock) {
        this.revisions = revisions;
        this.settlement = settlement;
        this.files = files;
        this.clock = clock;
    }

    @Bean
    Task<Void> dropUnblurredUploads() {
        return Tasks.recurring("recording-drop-unblurred", FixedDelay.ofHours(1))
                .execute((job, context) -> sweep());
    }

    void sweep() {
        revisions.over(clock.instant()).forEach(this::drop);
    }

    /** The bytes first: what is noted as gone must be gone. */
    private void drop(RecordingId id) {
        try {
            files.dropOriginal(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settlement.settle(id);
    }
}
