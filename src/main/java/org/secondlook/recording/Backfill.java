package org.secondlook.recording;

import java.io.IOException;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.Jobs;
import org.springframework.stereotype.Component;

/**
 * Has a recording that was prepared before we knew how to hear and to make sprites finished when it is watched again, as
 * long as its upload is there.
 */
@Component
class Backfill {

    private final PreparationStore preparations;
    private final BlobStore blobs;
    private final Jobs jobs;

    Backfill(PreparationStore preparations, BlobStore blobs, Jobs jobs) {
        this.preparations = preparations;
        this.blobs = blobs;
        this.jobs = jobs;
    }

    /** Stages the job that makes what is missing; it waits for its turn like every other. */
    void complete(RecordingId id) throws IOException {
        if (!preparations.isAnalysed(id)
                && blobs.length(RecordingBlobs.original(id)).isPresent()) {
            jobs.stage(RenderRecording.JOB, id);
        }
    }
}
