package org.secondlook.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;

/** Gives out a file that stays although the blob goes from its store: a second name of the same bytes, or a copy. */
final class OwnCopy {

    private OwnCopy() {}

    static Path of(BlobStore store, BlobKey key, Path copy) throws IOException {
        Path file = store.file(key, copy);
        if (!file.equals(copy)) {
            Files.deleteIfExists(copy);
            link(copy, file);
        }
        return copy;
    }

    private static void link(Path copy, Path file) throws IOException {
        try {
            Files.createLink(copy, file);
        } catch (UnsupportedOperationException | IOException otherFileSystem) {
            Files.copy(file, copy);
        }
    }
}
