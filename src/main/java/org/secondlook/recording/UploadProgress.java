package org.secondlook.recording;

import java.time.Clock;
import java.time.Instant;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Moves an upload's offset over bytes that are durable; at the end the recording is stored and its preparation staged. */
@Component
class UploadProgress {

    private final UploadStore uploads;
    private final RecordingStore recordings;
    private final UploadLimits limits;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    UploadProgress(
            UploadStore uploads,
            RecordingStore recordings,
            UploadLimits limits,
            Jobs jobs,
            TransactionOperations transaction,
            Clock clock) {
        this.uploads = uploads;
        this.recordings = recordings;
        this.limits = limits;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The upload with its offset moved, unless it was given up or, against all locks, moved by somebody else. */
    Upload move(Upload upload, long to) {
        Instant now = Times.now(clock);
        boolean moved = upload.endsAt(to)
                ? Boolean.TRUE.equals(transaction.execute(status -> complete(upload, now)))
                : to == upload.received() || uploads.advance(upload.id(), upload.received(), to, limits.expiry(now));
        if (!moved) {
            throw new UploadRefused(recordings.exists(upload.id()) ? UploadRefusal.BUSY : UploadRefusal.NOT_THERE);
        }
        return upload.withReceived(to);
    }

    private boolean complete(Upload upload, Instant now) {
        boolean completed = uploads.complete(upload.id(), upload.received(), now)
                && recordings.become(upload.id(), RecordingState.RECEIVING, RecordingState.STORED);
        if (completed) {
            jobs.stage(PrepareRecording.JOB, upload.id());
        }
        return completed;
    }
}
