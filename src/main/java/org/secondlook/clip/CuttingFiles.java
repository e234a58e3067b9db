package org.secondlook.clip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.Times;
import org.secondlook.media.FrameSize;
import org.secondlook.media.Packaging;
import org.secondlook.recording.RenditionFile;
import org.springframework.stereotype.Component;

/** Brings what was cut into the store, and takes it away again. */
@Component
class CuttingFiles {

    private final BlobStore blobs;
    private final Clock clock;

    CuttingFiles(BlobStore blobs, Clock clock) {
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Moves a file into the store, where nobody finds it before its cutting is published. */
    RenditionFile keep(Cutting cutting, String name, Packaging packaging, @Nullable FrameSize size, Path file)
            throws IOException {
        var key = new BlobKey(cutting.folder() + "/" + name + "." + packaging.ending());
        long bytes = Files.size(file);
        blobs.adopt(key, file);
        return new RenditionFile(name, key, bytes, size, Times.now(clock));
    }

    /** Removes what a cutting made that nobody wants any more. */
    void discard(Cutting cutting) throws IOException {
        blobs.deleteBelow(cutting.folder());
    }

    /** Removes what was made of the clip before this cutting. */
    void discardOlder(Cutting cutting) throws IOException {
        for (int number = 1; number < cutting.number(); number++) {
            blobs.deleteBelow(new BlobKey(Cutting.folderOf(cutting.clip()) + "/" + number));
        }
    }

    /** Removes everything of a clip. */
    void discard(ClipId clip) throws IOException {
        blobs.deleteBelow(Cutting.folderOf(clip));
    }
}
