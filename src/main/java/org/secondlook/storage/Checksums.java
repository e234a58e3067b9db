package org.secondlook.storage;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.Times;
import org.springframework.stereotype.Component;

/** Has checksums worked out, when the hurry in which a blob was finished is over, and forgets those of what is gone. */
@Component
class Checksums {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("storage-checksum");

    private static final Duration HURRY = Duration.ofMinutes(10);

    private final ChecksumStore checksums;
    private final Jobs jobs;
    private final Clock clock;

    Checksums(ChecksumStore checksums, Jobs jobs, Clock clock) {
        this.checksums = checksums;
        this.jobs = jobs;
        this.clock = clock;
    }

    void stageUnlessKept(BlobKey key) {
        if (checksums.find(key).isEmpty()) {
            jobs.stage(JOB, key, Times.now(clock).plus(HURRY));
        }
    }

    void forget(BlobKey key) {
        checksums.remove(key);
    }

    void forgetBelow(BlobKey prefix) {
        checksums.removeBelow(prefix);
    }
}
