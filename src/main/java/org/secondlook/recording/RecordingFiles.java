package org.secondlook.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.Times;
import org.secondlook.media.WorkDirectory;
import org.springframework.stereotype.Component;

/** Brings files between the store and the jobs that work on them. */
@Component
class RecordingFiles {

    private final BlobStore blobs;
    private final Clock clock;

    RecordingFiles(BlobStore blobs, Clock clock) {
        this.blobs = blobs;
        this.clock = clock;
    }

    /** The uploaded file, of which all has come, to read from; that it is away is the store's fault and not the file's. */
    Path original(RecordingId id, WorkDirectory work) throws IOException {
        BlobKey key = RecordingBlobs.original(id);
        blobs.finish(key);
        return blobs.file(key, work.file("original"));
    }

    void dropOriginal(RecordingId id) throws IOException {
        blobs.delete(RecordingBlobs.original(id));
    }

    /** Moves what was made into the store, where nobody finds it before it is published. */
    List<RenditionFile> keep(RecordingId id, List<MadeFile> made) throws IOException {
        var kept = new ArrayList<RenditionFile>();
        for (MadeFile file : made) {
            kept.add(keep(id, file));
        }
        return kept;
    }

    /** Removes everything of a recording that was erased while we worked for it. */
    void discard(RecordingId id) throws IOException {
        blobs.deleteBelow(RecordingBlobs.of(id));
    }

    private RenditionFile keep(RecordingId id, MadeFile made) throws IOException {
        var key = new BlobKey(RecordingBlobs.of(id) + "/" + made.name() + "."
                + made.packaging().ending());
        long bytes = Files.size(made.file());
        blobs.adopt(key, made.file());
        return new RenditionFile(made.name(), key, bytes, made.size(), Times.now(clock));
    }
}
