package org.secondlook.storage;

import java.io.IOException;
import java.nio.file.Path;

/** Opens a {@link Spool} for each blob that grows, of the size of a part. */
final class Spools {

    private final Path directory;
    private final long partSize;
    private final AlignedBuffers buffers = new AlignedBuffers(AlignedBuffers.BLOCK);

    Spools(Path directory, long partSize) {
        this.directory = directory;
        this.partSize = partSize;
    }

    long partSize() {
        return partSize;
    }

    Spool open() throws IOException {
        return Spool.open(directory, buffers);
    }
}
