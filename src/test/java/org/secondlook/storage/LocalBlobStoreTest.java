package org.secondlook.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.BlobDelivery;
import org.secondlook.foundation.BlobLockedException;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.GrowingBlob;
import org.secondlook.foundation.TestBlobs;

/** Files of a directory, which processes keep from each other while they write. */
class LocalBlobStoreTest extends BlobStoreContract {

    @Override
    BlobStore store() throws IOException {
        return new LocalBlobStore(directory, 1 << 20);
    }

    @Test
    void aWriterKeepsOtherProcessesOut() throws Exception {
        try (GrowingBlob blob = blobs.grow(KEY)) {
            TestBlobs.write(blob, 0, bytes(1));
            assertThatThrownBy(() -> blobs.grow(KEY)).isInstanceOf(BlobLockedException.class);

            assertThat(lockedElsewhere()).isTrue();
        }
        assertThat(lockedElsewhere()).isFalse();
    }

    @Test
    void whatIsHereNeedsNoCopyAndIsSentFromItsFile() throws IOException {
        blobs.adopt(KEY, Files.write(directory.resolve("made"), bytes(10)));

        Path file = blobs.file(KEY, directory.resolve("copy"));

        assertThat(file).isNotEqualTo(directory.resolve("copy")).hasBinaryContent(bytes(10));
        assertThat(blobs.deliver(KEY, "video/mp4")).isEqualTo(new BlobDelivery.InFile(file));
    }

    /** Whether another process finds the file locked. */
    private boolean lockedElsewhere() throws Exception {
        Path source = directory.resolve("TryLock.java");
        Files.writeString(source, """
                import java.nio.channels.FileChannel;
                import java.nio.file.*;
                class TryLock {
                    public static void main(String[] file) throws Exception {
                        try (var channel = FileChannel.open(Path.of(file[0]), StandardOpenOption.WRITE)) {
                            System.exit(channel.tryLock() == null ? 1 : 0);
                        }
                    }
                }
                """);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        source.toString(),
                        blobs.file(KEY, directory).toString())
                .inheritIO()
                .start();
        return other.waitFor() == 1;
    }
}
